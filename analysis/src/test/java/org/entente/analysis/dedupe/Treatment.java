package org.entente.analysis.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * One way to make another article out of an article, and what the outcome is of it.
 *
 * @param name for the report
 * @param expected what the outcome is of the article
 * @param apply the treatment
 */
record Treatment(String name, CopyRelation expected, Change apply) {

    /** The same in other scripts than Latin. */
    private static final String OTHER_SENTENCE_END =
            "|(?<=[.!?\u061f\u0964])\\s+(?=[\\p{IsCyrillic}\\p{Lo}])|(?<=[\u3002\uff01\uff1f])";

    /** Makes a text out of a text; other, unrelated texts are at hand. */
    interface Change {
        String of(String text, List<String> others, Random random);
    }

    static List<Treatment> all() {
        List<Treatment> all = new ArrayList<>(List.of(
                treatment("exact", CopyRelation.EXACT, (text, others, random) -> text),
                edited("edited-4", (text, others, random) -> Editors.edited(text, 0.04, random)),
                edited("edited-8", (text, others, random) -> Editors.edited(text, 0.08, random)),
                edited(
                        "tinkered-4",
                        (text, others, random) -> Editors.tinkered(text, any(others, random), 0.04, random)),
                treatment("cut-50", CopyRelation.TRUNCATED, (text, others, random) -> cut(text, 0.5)),
                treatment("cut-30", CopyRelation.TRUNCATED, (text, others, random) -> cut(text, 0.3)),
                treatment("foreign-30", CopyRelation.SYNDICATED, Treatment::withForeignText),
                treatment("wire", CopyRelation.SYNDICATED, Treatment::writtenThrough),
                treatment("digest", CopyRelation.CONTAINS, Treatment::digest),
                treatment("quotation", CopyRelation.PARTIAL, Treatment::quoting)));
        spinners().forEach(spinner -> all.addAll(spun(spinner)));
        return all;
    }

    /** Treatments by machines and editors that are kept aside, and the plain ones beside them. */
    static List<Treatment> aside() {
        List<Treatment> aside = new ArrayList<>(all().stream()
                .filter(treatment -> treatment.expected() != CopyRelation.SPUN)
                .toList());
        for (int percent : new int[] {2, 4, 8, 12}) {
            double share = percent / 100.0;
            aside.add(edited("filled-" + percent, (text, others, random) -> Editors.filled(text, share, random)));
            aside.add(edited("swapped-" + percent, (text, others, random) -> Editors.swapped(text, share, random)));
        }
        aside.add(edited(
                "misspelt-4", (text, others, random) -> Editors.misspelt(text, any(others, random), 0.04, random)));
        aside.add(edited("desk", (text, others, random) -> Editors.atTheDesk(text, random)));
        spinnersAside().forEach(spinner -> aside.addAll(spun(spinner)));
        return aside;
    }

    /** Treatments written after the makers of {@code makers.csv} were first fitted. */
    static List<Treatment> late() {
        List<Treatment> late = new ArrayList<>(List.of(
                edited("relead", (text, others, random) -> Editors.withAnotherLead(text, any(others, random), random)),
                edited("localised", (text, others, random) -> Editors.localised(text, random)),
                edited("trimmed-50", (text, others, random) -> Editors.trimmed(text, 0.5, random)),
                edited("trimmed-100", (text, others, random) -> Editors.trimmed(text, 1, random)),
                treatment("last-50", CopyRelation.TRUNCATED, (text, others, random) -> part(text, 0.5, 1)),
                treatment("last-30", CopyRelation.TRUNCATED, (text, others, random) -> part(text, 0.7, 1)),
                treatment("middle-50", CopyRelation.TRUNCATED, (text, others, random) -> part(text, 0.25, 0.75)),
                treatment("middle-30", CopyRelation.TRUNCATED, (text, others, random) -> part(text, 0.35, 0.65)),
                treatment(
                        "ends-50",
                        CopyRelation.TRUNCATED,
                        (text, others, random) -> part(text, 0, 0.25) + " " + part(text, 0.75, 1)),
                treatment(
                        "sentences-50", CopyRelation.TRUNCATED, (text, others, random) -> someSentences(text, random)),
                treatment(
                        "above-30", CopyRelation.SYNDICATED, (text, others, random) -> around(text, others, random, 0)),
                treatment(
                        "below-30", CopyRelation.SYNDICATED, (text, others, random) -> around(text, others, random, 1)),
                treatment("between-30", CopyRelation.SYNDICATED, Treatment::between),
                treatment(
                        "digest-2",
                        CopyRelation.CONTAINS,
                        (text, others, random) -> any(others, random) + "\n\n" + text),
                treatment(
                        "digest-3",
                        CopyRelation.CONTAINS,
                        (text, others, random) -> text + "\n\n" + others.get(0) + "\n\n" + others.get(1))));
        latestSpinners().forEach(spinner -> late.addAll(spun(spinner)));
        Spinner neighbours = Rewriters.neighbours("vnad");
        late.add(treatment(
                "neighbours-50-last-50",
                CopyRelation.SPUN,
                (text, others, random) -> part(neighbours.spin(text, 0.5, random), 0.5, 1)));
        late.add(treatment(
                "neighbours-50-below-30",
                CopyRelation.SPUN,
                (text, others, random) -> around(neighbours.spin(text, 0.5, random), others, random, 1)));
        return late;
    }

    /** Treatments written after all those above had been measured. */
    static List<Treatment> strange() {
        List<Treatment> strange = new ArrayList<>(List.of(
                treatment("in-capitals", CopyRelation.EXACT, (text, others, random) -> text.toUpperCase(Locale.ROOT)),
                treatment("in-small", CopyRelation.EXACT, (text, others, random) -> text.toLowerCase(Locale.ROOT)),
                treatment(
                        "no-signs",
                        CopyRelation.EXACT,
                        (text, others, random) ->
                                text.replaceAll("[,;:!?.\"\u201c\u201d()-]+(?=\\s|$)|(?<=\\s)[\"\u201c(-]+", "")),
                treatment("escaped", CopyRelation.EXACT, (text, others, random) -> Strangers.escaped(text)),
                treatment("wrapped", CopyRelation.EXACT, (text, others, random) -> Strangers.wrapped(text, 60, random)),
                treatment(
                        "invisible-30",
                        CopyRelation.EXACT,
                        (text, others, random) -> Strangers.invisible(text, 0.3, random)),
                treatment(
                        "alike-30",
                        CopyRelation.EXACT,
                        (text, others, random) -> Strangers.homoglyphs(text, 0.3, random)),
                edited("respelt", (text, others, random) -> Strangers.respelt(text, 1, random)),
                treatment(
                        "reprint", CopyRelation.SYNDICATED, (text, others, random) -> Reprints.reprinted(text, random)),
                treatment(
                        "woven-30",
                        CopyRelation.SYNDICATED,
                        (text, others, random) -> Reprints.woven(text, any(others, random), random)),
                treatment(
                        "gap-30",
                        CopyRelation.TRUNCATED,
                        (text, others, random) -> Reprints.withGap(text, 0.3, random)),
                treatment(
                        "gap-60",
                        CopyRelation.TRUNCATED,
                        (text, others, random) -> Reprints.withGap(text, 0.6, random)),
                treatment(
                        "teaser-30",
                        CopyRelation.TRUNCATED,
                        (text, others, random) -> Reprints.teaser(text, 30, random)),
                treatment(
                        "teaser-50",
                        CopyRelation.TRUNCATED,
                        (text, others, random) -> Reprints.teaser(text, 50, random)),
                treatment(
                        "briefs-5",
                        CopyRelation.PARTIAL,
                        (text, others, random) -> Reprints.briefs(text, others, 5, 0.4, random)),
                treatment(
                        "briefs-8",
                        CopyRelation.PARTIAL,
                        (text, others, random) -> Reprints.briefs(text, others, 8, 0.6, random)),
                treatment(
                        "recycled-40",
                        CopyRelation.PARTIAL,
                        (text, others, random) -> Reprints.recycled(text, any(others, random), 0.4)),
                treatment(
                        "recycled-55",
                        CopyRelation.PARTIAL,
                        (text, others, random) -> Reprints.recycled(text, any(others, random), 0.55))));
        Strangers.machines().forEach(spinner -> strange.addAll(spun(spinner)));
        Spinner multiword = Strangers.multiword();
        strange.add(treatment(
                "multiword-50-reprint",
                CopyRelation.SPUN,
                (text, others, random) -> Reprints.reprinted(multiword.spin(text, 0.5, random), random)));
        return strange;
    }

    static List<Named> latestSpinners() {
        return List.of(
                new Named("neighbours", Rewriters.neighbours("vnad")),
                new Named("verbs", Rewriters.neighbours("v")),
                new Named("adjectives", Rewriters.neighbours("ad")),
                new Named("translating", Rewriters.translating()),
                new Named("scattering", Rewriters.scattering()),
                new Named("summarising", Rewriters.summarising()),
                new Named("lettered", Rewriters.lettered()));
    }

    static List<Treatment> spun(Named spinner) {
        List<Treatment> all = new ArrayList<>();
        for (int percent : new int[] {30, 50, 70}) {
            double share = percent / 100.0;
            all.add(treatment(
                    spinner.name() + "-" + percent,
                    CopyRelation.SPUN,
                    (text, others, random) -> spinner.spinner().spin(text, share, random)));
        }
        for (int percent : new int[] {50, 70}) {
            double share = percent / 100.0;
            all.add(treatment(
                    spinner.name() + "-" + percent + "-cut-30",
                    CopyRelation.SPUN,
                    (text, others, random) -> cut(spinner.spinner().spin(text, share, random), 0.3)));
        }
        return all;
    }

    /** A rewriting machine with a name. */
    record Named(String name, Spinner spinner) {}

    static List<Named> spinners() {
        return List.of(
                new Named("plain", Spinner.plain()),
                new Named("wordy", Spinner.wordy()),
                new Named(
                        "both",
                        (text, share, random) ->
                                Spinner.plain().spin(Spinner.wordy().spin(text, share, random), share, random)),
                new Named("thesaurus", Spinner.thesaurus(40)),
                new Named("allknowing", Spinner.allKnowing()),
                new Named("shuffling", Spinner.shuffling()));
    }

    /** Machines that were aside when they were written; the makers of {@code makers.csv} know them now. */
    static List<Named> spinnersAside() {
        return List.of(
                new Named("formal", Spinner.formal()),
                new Named("narrow", Spinner.thesaurus(20)),
                new Named("stilted", Spinner.stilted()),
                new Named("chatty", Spinner.chatty()),
                new Named("stubborn", Spinner.stubborn()),
                new Named("reordering", Spinner.reordering()),
                new Named("phrasing", Paraphrasers.phrasing()),
                new Named("rearranging", Paraphrasers.rearranging()),
                new Named("roundtrip", Paraphrasers.roundTrip()),
                new Named("learning", Paraphrasers.learning()));
    }

    private static Treatment edited(String name, Change apply) {
        return new Treatment(name, CopyRelation.EDITED, apply);
    }

    private static Treatment treatment(String name, CopyRelation expected, Change apply) {
        return new Treatment(name, expected, apply);
    }

    static String cut(String text, double share) {
        String[] words = text.split(isUnspaced(text) ? "" : "(?<=\\s)");
        return String.join("", Arrays.copyOf(words, Math.max(1, (int) (words.length * share))))
                .strip();
    }

    /** Its words; of writing without blanks its characters. */
    static String[] words(String text) {
        return text.strip().split(isUnspaced(text) ? "(?<=\\S)(?=\\S)" : "\\s+");
    }

    /** Whether it is written without blanks. */
    static boolean isUnspaced(String text) {
        return text.chars().filter(Character::isWhitespace).count() * 20 < text.length();
    }

    /** The sentences whose first word stands between these shares of the text. */
    static String part(String text, double from, double to) {
        List<String> sentences = Treatment.sentences(text);
        int words = words(text).length;
        List<String> kept = new ArrayList<>();
        int at = 0;
        for (String sentence : sentences) {
            if (at >= from * words && at < to * words) {
                kept.add(sentence);
            }
            at += words(sentence).length;
        }
        return kept.isEmpty() ? sentences.get(sentences.size() - 1) : String.join(" ", kept);
    }

    static List<String> sentences(String text) {
        return Arrays.asList(text.strip().split("\n+|" + Spinner.SENTENCE_END + OTHER_SENTENCE_END));
    }

    /** Every second sentence goes, by chance, but the first stays. */
    private static String someSentences(String text, Random random) {
        List<String> sentences = sentences(text);
        List<String> kept = new ArrayList<>(sentences.subList(0, 1));
        for (String sentence : sentences.subList(1, sentences.size())) {
            if (random.nextBoolean()) {
                kept.add(sentence);
            }
        }
        return String.join(" ", kept);
    }

    /** Adds three tenths of other text above or below, whole sentences. */
    private static String around(String text, List<String> others, Random random, int below) {
        String foreign = foreign(text, others, random);
        return below == 0 ? foreign + "\n\n" + text : text + "\n\n" + foreign;
    }

    /** Adds as much, sentence by sentence, anywhere between those of the text. */
    private static String between(String text, List<String> others, Random random) {
        List<String> sentences = new ArrayList<>(sentences(text));
        for (String sentence : sentences(foreign(text, others, random))) {
            sentences.add(random.nextInt(sentences.size() + 1), sentence);
        }
        return String.join(" ", sentences);
    }

    private static String foreign(String text, List<String> others, Random random) {
        String other = any(others, random);
        double share = 0.3 * words(text).length / words(other).length;
        return part(other, 0, Math.min(1, share));
    }

    private static String withForeignText(String text, List<String> others, Random random) {
        int words = (int) (words(text).length * 0.3);
        List<String> paragraphs = new ArrayList<>(List.of(text.split("\n+")));
        paragraphs.add(random.nextInt(paragraphs.size() + 1), firstWords(any(others, random), words));
        return String.join("\n\n", paragraphs);
    }

    private static String writtenThrough(String text, List<String> others, Random random) {
        String lead = firstWords(any(others, random), Math.min(25, words(text).length / 4));
        return lead + ".\n\n" + text + "\n\n(Reporting by the Northern Press Agency; editing by J. Marlow)";
    }

    private static String digest(String text, List<String> others, Random random) {
        List<String> items = new ArrayList<>(others);
        items.add(random.nextInt(items.size() + 1), text);
        return "News in brief\n\n" + String.join("\n\n", items);
    }

    private static String quoting(String text, List<String> others, Random random) {
        String other = any(others, random);
        int room = Math.min(words(text).length * 2 / 5, words(other).length * 3 / 5);
        String[] words = words(text);
        int from = random.nextInt(Math.max(1, words.length - room));
        String quote = String.join(" ", Arrays.copyOfRange(words, from, from + room));
        String[] paragraphs = other.split("\n+");
        int at = random.nextInt(paragraphs.length);
        paragraphs[at] = paragraphs[at] + "\n\n\u201c" + quote + ",\u201d the report said.";
        return String.join("\n\n", paragraphs);
    }

    private static String any(List<String> others, Random random) {
        return others.get(random.nextInt(others.size()));
    }

    private static String firstWords(String text, int count) {
        String[] words = words(text);
        return String.join(" ", Arrays.copyOf(words, Math.min(words.length, count)));
    }
}
