package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;

import java.util.List;

/** Who is, becomes or ceases to be a member of a bloc. */
final class BlocConstructions {

    private BlocConstructions() {}

    static Found find(Site site) {
        if (isTheirs(site)) {
            return Found.joined(Pairs.across(those(site), List.of(site.label().bloc())), "those named before and bloc");
        }
        List<String> members = List.of();
        for (Candidates candidates : IN_ORDER) {
            members = candidates.of(site);
            if (!members.isEmpty()) {
                break;
            }
        }
        return Found.joined(Pairs.across(members, List.of(site.label().bloc())), "member and bloc");
    }

    /** A way in which a member is named. */
    @FunctionalInterface
    private interface Candidates {
        List<String> of(Site site);
    }

    private static final List<Candidates> IN_ORDER = List.of(
            BlocConstructions::owners,
            BlocConstructions::joiners,
            BlocConstructions::invited,
            BlocConstructions::subjects,
            BlocConstructions::othersOfTheClause,
            BlocConstructions::firstOfTheSentence,
            BlocConstructions::lastSpokenOf);

    /** "A tells B and C that it objects to their joining NATO": one state, and no member to be. */
    private static boolean isTheirs(Site site) {
        Words words = site.scene().words();
        int label = site.label().first();
        boolean their = words.is(label, "their") || words.is(label - 1, "their") || words.is(label - 2, "their");
        return their && site.subject().size() == 1;
    }

    private static List<String> those(Site site) {
        return site.scene().groups().stream()
                .map(group -> states(group.actors()))
                .filter(actors -> actors.size() > 1)
                .reduce((first, second) -> second)
                .orElseGet(() -> {
                    List<String> before = site.memory().subjects();
                    return before.size() > 1 ? states(before) : List.of();
                });
    }

    /** "Finland's NATO membership". */
    private static List<String> owners(Site site) {
        List<String> owners = site.owners();
        return owners.isEmpty() || Pairs.isBloc(owners.get(0)) ? List.of() : owners;
    }

    /** "... to Sweden joining NATO". */
    private static List<String> joiners(Site site) {
        return new SubjectFinder(site.scene(), site.memory())
                .joiner(site.label())
                .map(ActorGroup::actors)
                .orElse(List.of());
    }

    /** "Invites Oman to join", "the accession of Oman and Qatar", "protocols for Oman", "Oman's membership". */
    private static List<String> invited(Site site) {
        Words words = site.scene().words();
        for (ActorGroup group : site.scene().groups()) {
            if (any(group.actors(), Pairs::isBloc)) {
                continue;
            }
            boolean invited = words.is(group.end(), "to")
                    && (words.is(group.end() + 1, "join")
                            || words.is(group.end() + 1, "begin")
                            || words.is(group.end() + 1, "become"));
            boolean of = switch (group.before()) {
                case "of", "for", "with" -> isMembershipNear(words, group.first());
                default -> false;
            };
            boolean owns = group.possessive() && isMembershipNear(words, group.end());
            boolean stripped = words.is(group.end(), "of")
                    && (words.is(group.end() + 1, "its") || words.is(group.end() + 1, "their"))
                    && isMembershipNear(words, group.end() + 4);
            boolean offered = words.is(group.end(), "a") && words.is(group.end() + 1, "membership");
            if (invited || of || owns || offered || stripped) {
                return group.actors();
            }
        }
        return List.of();
    }

    private static boolean isMembershipNear(Words words, int word) {
        for (int i = word - 5; i < word + 4; i++) {
            if (WordList.MEMBER_TO_BE.holds(words, i)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> subjects(Site site) {
        return states(site.subject());
    }

    private static List<String> othersOfTheClause(Site site) {
        return states(site.cast().parties(site.clause()));
    }

    private static List<String> firstOfTheSentence(Site site) {
        List<String> parties = states(site.cast().everyParty());
        return site.scene().groups().stream()
                .filter(group -> !parties.isEmpty() && group.actors().contains(parties.get(0)))
                .findFirst()
                .map(group -> states(group.actors()))
                .orElse(List.of());
    }

    private static List<String> lastSpokenOf(Site site) {
        boolean meant = any(site.scene().references(), reference -> reference.kind() == Reference.Kind.ONE);
        return meant ? first(states(site.memory().recent())) : List.of();
    }

    private static List<String> states(List<String> actors) {
        return actors.stream().filter(actor -> !Pairs.isBloc(actor)).toList();
    }

    private static List<String> first(List<String> actors) {
        return actors.isEmpty() ? actors : actors.subList(0, 1);
    }
}
