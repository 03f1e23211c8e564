package org.entente.analysis.event;

import static org.entente.analysis.text.Each.none;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.entity.Entity;
import org.entente.analysis.text.Evidence;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.Sentence;

/** Codes one sentence: of all that its verbs tell, or its nouns where no verb does, the best for each pair of states. */
final class SentenceCoder {

    private static final Set<String> VIOLENT = Set.of("ASSAULT", "COERCE");

    private final CameoTable codes;
    private final Passage passage;
    private final Sentence sentence;
    private final Words words;
    private final Parties parties;
    private final Clauses clauses;

    SentenceCoder(Lexicon lexicon, CameoTable codes, Passage passage, Sentence sentence, List<Entity> entities) {
        this.codes = codes;
        this.passage = passage;
        this.sentence = sentence;
        this.words = new Words(lexicon, passage.tokens(), sentence.firstToken(), sentence.endToken());
        this.parties = new Parties(words, entities);
        this.clauses = new Clauses(words, parties);
    }

    List<CodedEvent> code() {
        if (words.isOfSport()) {
            return List.of();
        }
        List<CodedEvent> events = new ArrayList<>();
        Map<Dyad, Finding> best = new LinkedHashMap<>();
        boolean isUnpolitical = words.isUnpolitical();
        for (Finding finding : findings(isUnpolitical)) {
            if (isUnpolitical && VIOLENT.contains(codes.get(finding.cameo()).plover())) {
                continue;
            }
            Finding chosen = best.putIfAbsent(Dyad.of(finding.source(), finding.target()), finding);
            if (chosen == null || chosen.isReturnedBy(finding)) {
                events.add(event(finding));
            }
        }
        return List.copyOf(events);
    }

    /** All that the sentence tells, the main clause first. */
    private List<Finding> findings(boolean isUnpolitical) {
        List<Act> acts = new VerbFinder(words, parties, clauses, codes).find();
        var reader = new ActReader(words, parties, clauses, acts);
        List<Finding> findings = new ArrayList<>();
        for (Act act : acts) {
            findings.addAll(reader.read(act));
        }
        if (findings.isEmpty()) {
            List<Finding> nouns = sorted(new ArrayList<>(new NounReader(words, parties).read()));
            boolean isUntold = nouns.isEmpty()
                    && !isUnpolitical
                    && none(acts, act -> VIOLENT.contains(act.pattern().code().plover()));
            return isUntold ? new GuessReader(words, parties).read() : nouns;
        }
        Act main = acts.stream().min(Comparator.comparingInt(Act::rank)).orElseThrow();
        if (happens(acts) || hasEffect(main) || main.isPassive()) {
            // "Norway's grant to Moldova arrived.", "Chad's plea to Sudan was repeated."
            List<Finding> subjects = new NounReader(words, parties)
                    .read().stream()
                            .filter(finding ->
                                    finding.at() < main.first() && (!main.isPassive() || isOfClass(finding, main)))
                            .toList();
            return subjects.isEmpty() ? sorted(findings) : subjects;
        }
        return sorted(findings);
    }

    private boolean isOfClass(Finding finding, Act act) {
        return codes.get(finding.cameo()).plover().equals(act.pattern().code().plover());
    }

    /** Whether the verbs only tell that something came about: no state stands behind the first. */
    private boolean happens(List<Act> acts) {
        Act act = acts.get(0);
        // "Greek and Turkish trade officials met": two who act together need nobody behind the verb.
        boolean isTogether = act.isMutual() && act.subjects().size() > 1;
        return !isTogether
                && !act.isPassive()
                && !act.isSpeech()
                && parties.stream().noneMatch(party -> party.end() > act.end())
                && acts.stream().skip(1).allMatch(Act::isSpeech);
    }

    /** "A request by Sudan arrived in Cairo", "a Russian embargo on apples hit Poland": the subject is an act itself. */
    private boolean hasEffect(Act act) {
        return !act.isPassive() && !act.isSpeech() && words.has(act.first(), Role.EFFECT);
    }

    private static List<Finding> sorted(List<Finding> findings) {
        findings.sort(Comparator.comparingInt(Finding::rank).thenComparingInt(Finding::at));
        return findings;
    }

    private CodedEvent event(Finding finding) {
        CameoCode code = codes.get(finding.cameo());
        return new CodedEvent(
                code.plover(),
                code.code(),
                finding.mode(),
                finding.source(),
                finding.target(),
                code.goldstein(),
                Evidence.of(passage, sentence.span()));
    }
}
