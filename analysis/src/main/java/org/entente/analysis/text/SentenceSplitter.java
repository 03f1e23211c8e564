package org.entente.analysis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits paragraphs into sentences by rules over tokens, with a data file of abbreviations. */
public final class SentenceSplitter {

    private enum Kind {
        TITLE,
        NUMBER,
        MIDDLE
    }

    private final WordMap<Kind> abbreviations;
    private final WordSet starters;

    private SentenceSplitter(WordMap<Kind> abbreviations, WordSet starters) {
        this.abbreviations = abbreviations;
        this.starters = starters;
    }

    public static SentenceSplitter standard() {
        var abbreviations = new WordMap<Kind>();
        for (DataFile.Row row :
                DataFile.beside(SentenceSplitter.class, "abbreviations.csv", 2).rows()) {
            Tokens form = Tokens.of(row.get(0));
            abbreviations.put(
                    form.hash(form.size() - 1), Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
        }
        var starters = new WordSet();
        for (DataFile.Row row : DataFile.beside(SentenceSplitter.class, "sentence-starters.csv", 1)
                .rows()) {
            starters.add(Tokens.hashOf(row.get(0)));
        }
        return new SentenceSplitter(abbreviations, starters);
    }

    /**
     * Splits the paragraphs to read into sentences.
     *
     * @param tokens the whole text
     * @param paragraphs the stretches to read, in order, none overlapping another; text outside is in no sentence
     */
    public List<Sentence> split(Tokens tokens, List<Span> paragraphs) {
        var sentences = new ArrayList<Sentence>();
        for (int paragraph = 0; paragraph < paragraphs.size(); paragraph++) {
            Span span = paragraphs.get(paragraph);
            int end = tokens.firstAtOrAfter(span.end());
            int from = tokens.firstAtOrAfter(span.start());
            for (int i = from; i < end; i++) {
                if (tokens.isStop(i)) {
                    int behind = behindEnd(tokens, i, end);
                    if (behind > i && behind < end) {
                        add(sentences, tokens, paragraph, from, behind);
                        from = behind;
                        i = behind - 1;
                    }
                }
            }
            if (from < end) {
                add(sentences, tokens, paragraph, from, end);
            }
        }
        return sentences;
    }

    private static void add(List<Sentence> sentences, Tokens tokens, int paragraph, int from, int end) {
        for (int i = from; i < end; i++) {
            if (tokens.isWord(i) || tokens.isNumber(i)) {
                sentences.add(new Sentence(sentences.size(), paragraph, tokens.span(from, end), from, end));
                return;
            }
        }
    }

    /** The token behind the sentence that may end with token {@code i}, or {@code i} if it goes on. */
    private int behindEnd(Tokens tokens, int i, int limit) {
        String text = tokens.text();
        char mark = text.charAt(tokens.end(i) - 1);
        int behind = i + 1;
        boolean several = false;
        while (behind < limit && isMark(tokens, behind) && tokens.isStop(behind)) {
            behind++;
            several = true;
        }
        int closers = behind;
        while (closers < limit
                && isCloser(text.charAt(tokens.start(closers)))
                && tokens.start(closers) == tokens.end(closers - 1)) {
            closers++;
        }
        if (closers >= limit) {
            return limit;
        }
        int next = closers;
        while (next < limit && isOpener(text.charAt(tokens.start(next)))) {
            next++;
        }
        if (next >= limit) {
            return i;
        }
        boolean begins =
                tokens.isCapitalised(next) || tokens.isNumber(next) || startsWithOtherScript(text, tokens.start(next));
        boolean starter = tokens.isCapitalised(next) && starters.contains(tokens.hash(next));
        boolean spaced = tokens.start(closers) > tokens.end(closers - 1);
        if (!spaced && !starter && next == closers) {
            return i;
        }
        if (!begins) {
            return i;
        }
        if (mark == '.' && !several && !endsHere(tokens, i, next, starter, closers > behind)) {
            return i;
        }
        boolean ellipsis = mark == '\u2026' || (several && mark == '.');
        if (ellipsis && !starter && closers == behind) {
            return i;
        }
        return closers;
    }

    private boolean endsHere(Tokens tokens, int i, int next, boolean starter, boolean closed) {
        if (tokens.isWord(i)) {
            // "U.S." is one token with its stop.
            return starter || (closed && tokens.isCapitalised(next));
        }
        if (i == 0) {
            return false;
        }
        int before = i - 1;
        if (tokens.end(before) != tokens.start(i)) {
            return true;
        }
        if (tokens.isWord(before)
                && tokens.isCapitalised(before)
                && tokens.end(before) - tokens.start(before) == 1
                && tokens.text().charAt(tokens.start(before)) != 'I') {
            return starter;
        }
        Kind kind = abbreviations.get(tokens.hash(before));
        if (kind == null) {
            return true;
        }
        return switch (kind) {
            case TITLE -> !tokens.isCapitalised(before) && tokens.isCapitalised(next) && starter;
            case NUMBER -> !tokens.isNumber(next);
            case MIDDLE -> starter;
        };
    }

    private static boolean isMark(Tokens tokens, int token) {
        return !tokens.isWord(token) && !tokens.isNumber(token);
    }

    private static boolean startsWithOtherScript(String text, int at) {
        char c = text.charAt(at);
        return c >= 0x250 && Character.isLetter(c) && !Character.isLowerCase(c);
    }

    private static boolean isCloser(char c) {
        return c == '"' || c == '\u201D' || c == '\'' || c == '\u2019' || c == ')' || c == ']' || c == '\u00BB';
    }

    private static boolean isOpener(char c) {
        return c == '"'
                || c == '\u201C'
                || c == '\''
                || c == '\u2018'
                || c == '('
                || c == '['
                || c == '\u00AB'
                || c == '-'
                || c == '\u2013'
                || c == '\u2014'
                || c == '\u2022';
    }
}
