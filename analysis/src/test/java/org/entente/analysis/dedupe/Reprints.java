package org.entente.analysis.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What papers, portals and pages of teasers make of a text that they take over. */
final class Reprints {

    private static final List<String> BYLINES = List.of(
            "By Our Foreign Desk",
            "Staff Report",
            "By Ines Vandermeer in Brussels",
            "From our correspondent",
            "WORLD | Published: {h}:{m} | Author: Tomas Reinholt",
            "By DANIELA FERRO and PAUL OKAFOR, Staff Writers",
            "By agency reporters - {h} hours ago",
            "Updated at {h}:{m} local time");

    private static final List<String> DATELINES = List.of(
            "GENEVA (Meridian News) \u2014 ",
            "SINGAPORE, (Straits Dispatch) -- ",
            "LONDON: ",
            "(Northern Light) ",
            "NEW YORK \u2013 ",
            "From the wires | ",
            "Paris, ");

    private static final List<String> HEADS = List.of(
            "A change of course that few had seen coming",
            "What is known so far",
            "Explained: why this matters now",
            "Diplomats weigh next steps",
            "In focus: the story behind the headlines",
            "Capital watches as events unfold");

    private static final List<String> ABOVE = List.of(
            "Listen to this article - {m} min",
            "You have {h} free articles left this month.",
            "Reading time: {h} minutes",
            "World News | Politics | Opinion",
            "Photo: file picture from an earlier meeting of the two sides",
            "Save for later  Gift this article  Print");

    private static final List<String> BELOW = List.of(
            "This story first appeared in the Meridian Courier and is reprinted here with its leave.",
            "Do you know more about this? Write to our newsroom, in confidence, at any hour.",
            "The Morning Ledger is an independent paper owned by its readers. Join them for the price of a coffee a month.",
            "Like what you read? Our letter from the world's capitals goes out every weekday at seven.",
            "More from World: Storm season starts early | Five charts on the price of rice | The week in pictures",
            "Tags: diplomacy, foreign affairs, analysis",
            "Opinions in this piece are not necessarily those of the portal. It was not edited by our staff and comes from a syndicated feed.",
            "With material from news agencies.",
            "\u00a9 Meridian Media Group. No part may be stored or passed on without consent in writing.",
            "Comments (14) are open to subscribers until tomorrow night.",
            "Most read today: 1. Minister quits over villa 2. Rents rise again 3. Goalkeeper scores twice",
            "Find us on all the usual networks or download the app.",
            "Also see: our live page with all developments of the day");

    private Reprints() {}

    /** Another headline, a byline, a dateline before the first sentence, and lines of the house above and below. */
    static String reprinted(String text, Random random) {
        List<String> lines = new ArrayList<>();
        lines.add(any(HEADS, random));
        lines.add(timed(any(BYLINES, random), random));
        if (random.nextBoolean()) {
            lines.add(timed(any(ABOVE, random), random));
        }
        lines.add(any(DATELINES, random) + text);
        int below = 1 + random.nextInt(3);
        for (int i = 0; i < below; i++) {
            lines.add(any(BELOW, random));
        }
        return String.join("\n\n", lines);
    }

    /** The first words, and an invitation to read on. */
    static String teaser(String text, int words, Random random) {
        List<String> invitations = List.of(
                "... Read more",
                "\u2026 Continue reading",
                " [...] Read the full story at Meridian Courier",
                "... (more)",
                "\u2026\n\nTo read on, subscribe or log in.",
                "... The post appeared first on Morning Ledger.");
        String[] all = Treatment.words(text);
        return String.join(" ", Arrays.copyOf(all, Math.min(all.length, words))) + any(invitations, random);
    }

    /** Of the sentences between the first two and the last a stretch of this share of all goes. */
    static String withGap(String text, double share, Random random) {
        List<String> sentences = new ArrayList<>(Treatment.sentences(text));
        int gone = Math.min(sentences.size() - 2, Math.max(1, (int) Math.round(sentences.size() * share)));
        int room = sentences.size() - 1 - gone;
        for (int i = 0; i < gone; i++) {
            sentences.remove(1 + (room > 1 ? Math.min(room - 1, random.nextInt(2)) : 0));
        }
        return String.join(" ", sentences);
    }

    /** So many briefs, each the first sentences of a text or of a later part of one, this text's among them. */
    static String briefs(String text, List<String> others, int count, double share, Random random) {
        List<String> briefs = new ArrayList<>();
        for (int i = 0; briefs.size() + 1 < count; i++) {
            String other = others.get(i % others.size());
            int lap = i / others.size();
            double from = (double) lap / (1 + count / others.size());
            briefs.add(Treatment.part(other, from, from + share / 2));
        }
        briefs.add(random.nextInt(briefs.size() + 1), Treatment.part(text, 0, share));
        return String.join("\n\n", briefs);
    }

    /** Two sentences of the text, then a few of another, and so on, three words of other text for every ten. */
    static String woven(String text, String other, Random random) {
        String[] foreign = Treatment.words(other);
        List<String> woven = new ArrayList<>();
        int at = random.nextInt(Math.max(1, foreign.length / 2));
        double owed = 0;
        for (String sentence : Treatment.sentences(text)) {
            woven.add(sentence);
            owed += 0.3 * Treatment.words(sentence).length;
            if (owed >= 9) {
                int to = Math.min(foreign.length, at + (int) owed);
                woven.add(Paraphrasers.upper(
                        String.join(" ", Arrays.copyOfRange(foreign, Math.min(at, to), to)) + "."));
                at = to >= foreign.length ? 0 : to;
                owed = 0;
            }
        }
        return String.join(" ", woven);
    }

    /** A report of other words that tells this share of the text again as background. */
    static String recycled(String text, String other, double share) {
        int words = Treatment.words(text).length;
        double ofOther = Math.min(1, (1 - share) * words / Treatment.words(other).length);
        return Treatment.part(other, 0, ofOther) + "\n\n" + Treatment.part(text, 1 - share, 1);
    }

    private static String timed(String line, Random random) {
        return line.replace("{h}", Integer.toString(1 + random.nextInt(12)))
                .replace("{m}", Integer.toString(10 + random.nextInt(49)));
    }

    private static String any(List<String> lines, Random random) {
        return lines.get(random.nextInt(lines.size()));
    }
}
