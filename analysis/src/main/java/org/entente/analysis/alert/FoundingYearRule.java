package org.entente.analysis.alert;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.analysis.relation.EventDay;
import org.entente.analysis.relation.Founded;
import org.entente.analysis.relation.Sense;
import org.entente.analysis.relation.Standing;
import org.entente.analysis.relation.Windows;
import org.entente.analysis.status.Claim;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.Modality;
import org.entente.analysis.status.PartialDate;
import org.entente.analysis.status.Polarity;
import org.entente.analysis.status.StatedClaim;

/**
 * Tells of two sources that date the founding of one status to different years.
 *
 * <p>Every year is set against the first that was said. A vague date ("in the 1990s"), a year that was reckoned ("eight
 * years ago") and is off by one, a label with another qualifier, and a status that had ended in between contradict
 * nothing.
 */
final class FoundingYearRule implements AlertRule {

    private static final Set<String> QUALIFIERS = Set.of(
            "special",
            "extensive",
            "enhanced",
            "privileged",
            "global",
            "upgraded",
            "renewed",
            "permanent",
            "reinforced");

    /** Words that make a date the date of the founding, where the claim does not say which way it points. */
    private static final Set<String> FOUNDING_WORDS = Set.of(
            "since",
            "established",
            "formed",
            "founded",
            "forged",
            "launched",
            "declared",
            "proclaimed",
            "announced",
            "signed",
            "concluded",
            "became",
            "elevated",
            "upgraded",
            "raised",
            "designated",
            "named",
            "dates",
            "dating");

    @Override
    public String name() {
        return "founding-year";
    }

    @Override
    public Ruling judge(StatedClaim news, History history) {
        Label label = news.claim().label();
        Optional<Founding> said = founding(news, history.windows());
        if (said.isEmpty() || history.ladders().founded(label) == Founded.NEVER) {
            return new Ruling.Pass();
        }
        Founding now = said.get();
        if (now.isVague()) {
            return new Ruling.Hold(AlertKind.CONFLICT, "the year is vague");
        }
        Optional<Founding> earlier = history.foundingBefore(label.code() + " " + qualifiers(news), now);
        // A new act has its own date and says nothing about the date of an old one.
        if (earlier.isEmpty() || now.isAct() || earlier.get().agreesWith(now, history.windows())) {
            return new Ruling.Pass();
        }
        Founding first = earlier.get();
        boolean often = history.ladders().founded(label) == Founded.OFTEN;
        int near = often ? history.windows().nearYear() : history.windows().farYear();
        if (first.gapTo(now) > near) {
            return new Ruling.Hold(AlertKind.CONFLICT, "the years are too far apart to be of one founding");
        }
        if (first.by().story().equals(news.story())) {
            return new Ruling.Hold(AlertKind.CONFLICT, "one text gives both years");
        }
        if (history.fold().standing(label).filter(Standing::onceEnded).isPresent()) {
            return new Ruling.Hold(AlertKind.CONFLICT, "the status had ended in between, so both years may be right");
        }
        Topic topic = Topic.years(label, first.year(), now.year());
        if (history.matter(topic).isPresent()) {
            return new Ruling.Confirm(topic, "one more source for " + now.year());
        }
        return new Ruling.Raise(
                topic,
                AlertKind.CONFLICT,
                Optional.of(Integer.toString(first.year())),
                Optional.of(Integer.toString(now.year())),
                List.of(first.by()),
                label.inWords() + " is dated to " + first.year() + " and to " + now.year());
    }

    /** When the claim says that the status was founded, if it does. */
    private static Optional<Founding> founding(StatedClaim stated, Windows windows) {
        Claim claim = stated.claim();
        if (claim.detail().equals(Claim.RESTORED) || claim.polarity() == Polarity.DOWN) {
            return Optional.empty();
        }
        if (Sense.of(stated, windows) == Sense.STEP_UP) {
            return Optional.of(new Founding(PartialDate.of(EventDay.of(stated)), true, stated));
        }
        boolean looksBack = claim.modality() == Modality.HISTORICAL
                || claim.modality() == Modality.REAFFIRMED
                || claim.modality() == Modality.ESTABLISHED;
        if (!looksBack || !Sense.isLongPast(stated, windows)) {
            return Optional.empty();
        }
        boolean founds = claim.polarity() == Polarity.UP
                || Founding.words(stated).stream().anyMatch(FOUNDING_WORDS::contains);
        return claim.eventDate().filter(date -> founds).map(date -> new Founding(date, false, stated));
    }

    /** Words that make one label of two steps: extensive, special. They stand close before the label. */
    private static Set<String> qualifiers(StatedClaim stated) {
        var found = new TreeSet<String>();
        List<String> words = Founding.words(stated);
        for (int i = 0; i < words.size(); i++) {
            if (QUALIFIERS.contains(words.get(i))
                    && words.subList(i + 1, Math.min(words.size(), i + 5)).stream()
                            .anyMatch(word -> word.startsWith("partner") || word.startsWith("alli"))) {
                found.add(words.get(i));
            }
        }
        return found;
    }
}
