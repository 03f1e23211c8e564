package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who sent an envoy, or keeps an embassy, and where. */
final class EnvoyConstructions {

    private static final List<Construction> IN_ORDER = inOrder();

    private EnvoyConstructions() {}

    static Found find(Site site) {
        return Construction.first(IN_ORDER, site);
    }

    private static List<Construction> inOrder() {
        var all = new ArrayList<Construction>(List.of(
                EnvoyConstructions::theOneSpokenOf,
                EnvoyConstructions::whose,
                EnvoyConstructions::ofOneToTheOther,
                EnvoyConstructions::ofEachToAThird,
                EnvoyConstructions::subjectAndThoseBefore,
                EnvoyConstructions::subjectAndPost,
                TieConstructions::overWhoseDoing,
                EnvoyConstructions::subjectAndOther,
                EnvoyConstructions::postAndOther,
                EnvoyConstructions::postsOfOne));
        all.addAll(LastResorts.IN_ORDER);
        return List.copyOf(all);
    }

    /** "The recall of the ambassador was cheered in C": told as known, and so of the pair that was spoken of. */
    private static Optional<Found> theOneSpokenOf(Site site) {
        Words words = site.scene().words();
        int of = site.label().first() - 2;
        boolean known = words.is(of, "of")
                && words.is(of + 1, "the")
                && site.isAlone()
                && any(
                        site.scene().cues(),
                        cue -> cue.end() == of
                                && cue.inflection() == Inflection.NOUN
                                && words.is(cue.first() - 1, "the"));
        return known
                ? site.memory().lastPair().map(pair -> Found.alone(Set.of(pair), "the one spoken of"))
                : Optional.empty();
    }

    /** "Peace between A and B, whose ambassadors are to be back", "A breaks with B, whose envoys must leave". */
    private static Optional<Found> whose(Site site) {
        Words words = site.scene().words();
        int opening = site.clause().first();
        if (!words.is(opening, "whose") || site.label().first() - opening > 2 || !site.isAlone()) {
            return Optional.empty();
        }
        int end = words.is(opening - 1, ",") ? opening - 1 : opening;
        Optional<List<String>> owners = site.scene().groups().stream()
                .filter(group -> group.end() == end && !group.possessive())
                .findFirst()
                .map(ActorGroup::actors);
        if (owners.isEmpty() || owners.get().size() > 2) {
            return Optional.empty();
        }
        List<String> others = Pairs.without(site.subject(), owners.get());
        return Construction.unlessNothing(
                owners.get().size() == 2
                        ? Found.joined(Pairs.among(owners.get()), "two whose envoys they are")
                        : Found.joined(Pairs.across(owners.get(), others), "whose envoys, and the subject"));
    }

    /** "A's ambassador to B". */
    private static Optional<Found> ofOneToTheOther(Site site) {
        return site.owners().size() == 1 && site.complements().size() == 1
                ? Optional.of(
                        Found.joined(Pairs.across(site.owners(), site.complements()), "envoy of one to the other"))
                : Optional.empty();
    }

    /** "The recall of the Omani and Maltese ambassadors": from a third, if it is named, and not from each other. */
    private static Optional<Found> ofEachToAThird(Site site) {
        boolean each =
                site.owners().size() > 1 && site.label().isPlural(site.scene().words());
        boolean recalled = any(site.scene().cues(), cue -> cue.kind() == CueKind.RECALL && cue.reaches(site.label()));
        if (!each || !recalled || site.hasPairReference()) {
            return Optional.empty();
        }
        List<String> third = site.complements().isEmpty()
                ? Pairs.without(site.cast().places(site.clause()), site.owners())
                : site.complements();
        return Optional.of(
                third.size() == 1
                        ? Found.joined(Pairs.across(site.owners(), third), "envoys of each to a third")
                        : Found.nothing());
    }

    /** "A and B recognise it; C expels their ambassadors", "... C recalls its ambassadors from the three countries". */
    private static Optional<Found> subjectAndThoseBefore(Site site) {
        Words words = site.scene().words();
        int end = site.label().end();
        boolean theirs =
                words.is(site.label().first() - 1, "their") && site.label().isPlural(words);
        boolean fromThem = (words.is(end, "from") || words.is(end, "to") || words.is(end, "in") || words.is(end, "of"))
                && Listing.areThoseBefore(words, end + 1);
        if (!(theirs || fromThem) || !site.isAlone() || site.subject().size() != 1) {
            return Optional.empty();
        }
        List<String> before = site.scene().groups().stream()
                .filter(group -> group.part() == ActorGroup.Part.PARTY
                        && group.actors().size() > 1
                        && group.end() <= site.label().first()
                        && !site.clause().holds(group.first()))
                .reduce((first, second) -> second)
                .map(ActorGroup::actors)
                .orElse(site.memory().subjects());
        List<String> others = Pairs.without(before, site.subject());
        return others.size() < 2
                ? Optional.empty()
                : Optional.of(Found.joined(Pairs.across(site.subject(), others), "subject and those named before"));
    }

    private static List<String> post(Site site) {
        var post = new ArrayList<>(site.owners());
        post.addAll(site.complements());
        return post;
    }

    /** "A recalls its ambassador to B", "A expels B's ambassador". */
    private static Optional<Found> subjectAndPost(Site site) {
        List<String> post = post(site);
        List<String> senders = Pairs.without(site.subject(), post);
        return Construction.unlessNothing(Found.joined(Pairs.across(senders, post), "subject and the envoy's post"));
    }

    /** "A and B recall their ambassadors from C", "A and B exchange ambassadors". */
    private static Optional<Found> subjectAndOther(Site site) {
        List<String> subject = site.subject();
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> object = site.sharedObject(false);
        if (object.isPresent() && isSecondOwnEnvoy(site)) {
            return Optional.of(toTheSame(subject, object.get()));
        }
        List<String> others = areBackWithEachOther(site) ? List.of() : others(site);
        if (others.isEmpty() && subject.size() > 1 && isCalledHome(site) && !site.hasPairReference()) {
            // "A coup in D. A, B and C recall their ambassadors."
            Optional<String> other = site.memory()
                    .object()
                    .filter(last -> !subject.contains(last) && (subject.size() > 2 || isStepOfOthers(site, last)))
                    .or(site::onlyOtherBefore);
            if (other.isPresent()) {
                return Optional.of(
                        Found.guessed(Pairs.across(subject, List.of(other.get())), "subjects and the one spoken of"));
            }
        }
        if (others.isEmpty() && subject.size() == 1) {
            return Optional.empty();
        }
        if (others.isEmpty()) {
            return Optional.of(
                    subject.size() == 2 ? Found.joined(Pairs.among(subject), "two subjects") : Found.nothing());
        }
        if (others.size() == 1) {
            boolean amongThemselves =
                    subject.size() > 1 && site.clause().holds(site.label().first()) && site.hasPairReference();
            return amongThemselves
                    ? Optional.empty()
                    : Optional.of(Found.joined(Pairs.across(subject, others), "subject and the only other state"));
        }
        if (object.isPresent()) {
            return Optional.of(toTheSame(subject, object.get()));
        }
        List<String> first = site.cast().listOf(others.get(0), subject);
        return Optional.of(Found.joined(Pairs.across(subject, first), "subject and the first other state"));
    }

    /** "Chile recalls its envoy from Oman, and Peru calls its own home": from Oman too. */
    private static boolean isSecondOwnEnvoy(Site site) {
        Words words = site.scene().words();
        LabelMention label = site.label();
        boolean own =
                WordList.PRONOUN_FOR_TIES.holds(words, label.first()) || WordList.OWN.holds(words, label.first() - 1);
        return own
                && label.form() == LabelForm.ENVOY
                && any(site.scene().labels(), other -> other.form() == LabelForm.ENVOY && other.end() <= label.first());
    }

    /** "A and B exchange ambassadors, as C does with D": two who send envoys back do it with each other, whoever else is named. */
    private static boolean areBackWithEachOther(Site site) {
        return site.subject().size() == 2
                && none(
                        site.scene().groupsIn(site.clause()),
                        group -> group.first() >= site.label().end()
                                && (group.before().equals("to") || group.part() == ActorGroup.Part.PLACE))
                && any(site.scene().cues(), cue -> cue.kind() == CueKind.RESTORE && cue.reaches(site.label()));
    }

    private static Found toTheSame(List<String> subject, String object) {
        return Found.joined(Pairs.across(subject, List.of(object)), "subject and to whom it was done before");
    }

    /** Two who open embassies do it with each other; two who call envoys home may do it to a third. */
    private static boolean isCalledHome(Site site) {
        return any(
                site.scene().cues(), cue -> cue.kind() == CueKind.RECALL && cue.isVerb() && cue.reaches(site.label()));
    }

    /** "A cut ties with D. B and C recalled their ambassadors": not from each other. */
    private static boolean isStepOfOthers(Site site, String object) {
        return site.label().isPlural(site.scene().words())
                && site.memory()
                        .lastPair()
                        .filter(pair -> pair.has(object) && none(site.subject(), pair::has))
                        .isPresent();
    }

    /** Who beside the subject could be meant: of the clause, of the places, of the sentence, of the article. */
    private static List<String> others(Site site) {
        List<String> subject = site.subject();
        List<String> others = Pairs.without(site.cast().parties(site.clause()), subject);
        if (others.isEmpty() && subject.size() == 1) {
            others = Pairs.without(site.cast().places(site.clause()), subject);
        }
        if (others.isEmpty() && !site.hasPairReference()) {
            others = site.sharedObject(false).stream().toList();
        }
        if (others.isEmpty()) {
            others = Pairs.without(site.cast().partiesNotApart(site.label().first()), subject);
        }
        if (others.isEmpty() && subject.size() == 1) {
            // "Oman recognises Kosovo. Serbia recalls its ambassador."
            others = site.memory().doer().or(() -> site.memory().companionOf(subject.get(0))).stream()
                    .filter(other -> !subject.contains(other))
                    .toList();
        }
        return others;
    }

    /** "The ambassador to B is recalled": by whom the sentence names first. */
    private static Optional<Found> postAndOther(Site site) {
        List<String> post = post(site);
        List<String> rest = Pairs.without(site.cast().everyoneUpTo(site.clause()), post);
        return post.isEmpty() || rest.isEmpty()
                ? Optional.empty()
                : Optional.of(Found.joined(
                        Pairs.across(post, rest.subList(0, 1)), "the envoy's post and the first other state"));
    }

    /** "Ambassadors to A, B and C": somebody sent them who is not named, and none of these to another. */
    private static Optional<Found> postsOfOne(Site site) {
        boolean posts = site.owner().isEmpty()
                && site.complements().size() > 1
                && site.subject().isEmpty();
        return posts ? Optional.of(Found.nothing()) : Optional.empty();
    }
}
