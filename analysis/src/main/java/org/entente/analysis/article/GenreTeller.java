package org.entente.analysis.article;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.analysis.text.DataFile;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.PhraseTable;
import org.entente.analysis.text.Reading;
import org.entente.analysis.text.Tokens;

/** Tells what kind of text an article is, by points for what its address, headline and words give away. */
public final class GenreTeller {

    private static final int ENOUGH = 3;
    /** Small signs of opinion turn up in any report; they need company. */
    private static final int ENOUGH_OF_SMALL_SIGNS = 4;
    /** In a text this short small signs mean nothing: wire copy is short. */
    private static final int SHORT_TEXT_TOKENS = 120;

    private static final int HEAD_TOKENS = 60;
    private static final int COUNTED_AT_MOST = 3;

    private record Cue(String text, Genre genre, int points) {}

    private final List<Cue> urlCues;
    private final List<Cue> sourceCues;
    private final PhraseTable<Cue> titleStarts;
    private final PhraseTable<Cue> titleWords;
    private final PhraseTable<Cue> headCues;
    private final PhraseTable<Cue> bodyCues;

    private GenreTeller(
            List<Cue> urlCues,
            List<Cue> sourceCues,
            PhraseTable<Cue> titleStarts,
            PhraseTable<Cue> titleWords,
            PhraseTable<Cue> headCues,
            PhraseTable<Cue> bodyCues) {
        this.urlCues = urlCues;
        this.sourceCues = sourceCues;
        this.titleStarts = titleStarts;
        this.titleWords = titleWords;
        this.headCues = headCues;
        this.bodyCues = bodyCues;
    }

    public static GenreTeller standard() {
        var urlCues = new ArrayList<Cue>();
        var sourceCues = new ArrayList<Cue>();
        var titleStarts = new PhraseTable<Cue>();
        var titleWords = new PhraseTable<Cue>();
        var headCues = new PhraseTable<Cue>();
        var bodyCues = new PhraseTable<Cue>();
        for (DataFile.Row row :
                DataFile.beside(GenreTeller.class, "genre-cues.csv", 4).rows()) {
            String text = row.get(1);
            var cue = new Cue(text, Genre.valueOf(row.get(2).toUpperCase(Locale.ROOT)), Integer.parseInt(row.get(3)));
            switch (row.get(0)) {
                case "url" -> urlCues.add(cue);
                case "source" -> sourceCues.add(cue);
                case "title" -> {
                    if (text.startsWith("* ")) {
                        titleWords.add(text.substring(2), cue);
                    } else {
                        titleStarts.add(text, cue);
                    }
                }
                case "head" -> headCues.add(text, cue);
                case "body" -> bodyCues.add(text, cue);
                default -> throw new IllegalStateException(row.place() + ": no such place of a cue: " + row.get(0));
            }
        }
        return new GenreTeller(urlCues, sourceCues, titleStarts, titleWords, headCues, bodyCues);
    }

    /**
     * Tells the genre.
     *
     * @param url the address, empty if unknown
     * @param source the publisher, empty if unknown
     */
    public Genre tell(Reading reading, String source, String url) {
        var strong = new EnumMap<Genre, Integer>(Genre.class);
        var small = new EnumMap<Genre, Integer>(Genre.class);
        count(urlCues, url.toLowerCase(Locale.ROOT), strong);
        count(sourceCues, source.toLowerCase(Locale.ROOT), strong);
        countTitle(reading.title().tokens(), strong, small);
        Passage body = reading.body();
        boolean isShort = body.tokens().size() < SHORT_TEXT_TOKENS;
        countBody(body, isShort, strong, small);
        for (Genre genre : List.of(Genre.OFFICIAL, Genre.COMMENTARY, Genre.BACKGROUND)) {
            int points = strong.getOrDefault(genre, 0);
            if (points >= ENOUGH || (!isShort && points + small.getOrDefault(genre, 0) >= ENOUGH_OF_SMALL_SIGNS)) {
                return genre;
            }
        }
        return Genre.REPORT;
    }

    private static void count(List<Cue> cues, String text, Map<Genre, Integer> points) {
        for (Cue cue : cues) {
            if (!text.isEmpty() && text.contains(cue.text())) {
                points.merge(cue.genre(), cue.points(), Math::max);
            }
        }
    }

    private void countTitle(Tokens title, Map<Genre, Integer> strong, Map<Genre, Integer> small) {
        if (title.size() == 0) {
            return;
        }
        titleStarts.longestAt(title, 0, title.size()).ifPresent(hit -> {
            for (Cue cue : hit.values()) {
                // "Opinion: ..." names the genre, "Opinion polls ..." does not.
                boolean named = hit.endToken() == title.size()
                        || title.raw(hit.endToken()).equals(":")
                        || title.raw(hit.endToken()).equals("|")
                        || cue.genre() == Genre.OFFICIAL
                        || cue.text().indexOf(' ') > 0;
                add(cue, named ? cue.points() : Math.min(cue.points(), 2), strong, small);
            }
        });
        for (PhraseTable.Hit<Cue> hit : titleWords.find(title, 0, title.size())) {
            hit.values().forEach(cue -> add(cue, cue.points(), strong, small));
        }
    }

    private void countBody(Passage body, boolean isShort, Map<Genre, Integer> strong, Map<Genre, Integer> small) {
        Tokens tokens = body.tokens();
        for (PhraseTable.Hit<Cue> hit : headCues.find(tokens, 0, Math.min(HEAD_TOKENS, tokens.size()))) {
            hit.values().forEach(cue -> add(cue, cue.points(), strong, small));
        }
        var times = new HashMap<Cue, Integer>();
        for (PhraseTable.Hit<Cue> hit : bodyCues.find(tokens, 0, tokens.size())) {
            for (Cue cue : hit.values()) {
                if (times.merge(cue, 1, Integer::sum) <= COUNTED_AT_MOST) {
                    boolean alone = cue.points() > ENOUGH && !isShort;
                    (alone ? strong : small).merge(cue.genre(), cue.points(), Integer::sum);
                }
            }
        }
    }

    private static void add(Cue cue, int points, Map<Genre, Integer> strong, Map<Genre, Integer> small) {
        (points >= ENOUGH ? strong : small).merge(cue.genre(), points, Integer::sum);
    }
}
