package org.entente.analysis.dedupe;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * A machine that recasts sentences: the active is made passive and the passive active, clauses change places, verbs become nouns, and words
 * stand in the order of another language; then it exchanges words.
 */
final class Recasting implements Spinner {

    private static final String SUBJECT =
            "((?:The |An? |Its |His |Her |Their |Both |Two |Some )?[\\w'\u2019-]+(?: [\\w'\u2019-]+){0,5}?)";

    private static final String OBJECT =
            "((?:the|an?|its|his|her|their|two|three|four|some|all|no|any|both|new|more|[A-Z][a-z]+) [^,.;:\"\u201c]{3,60}?|[A-Z][a-z]+)";

    private static final String END_OF_PHRASE =
            "(?=[,.;]| (?:on|in|at|after|before|for|with|that|who|to|from|as|when|while|during|under|because|since|by)\\b)";

    private static final String PARTICIPLES =
            "(\\w{3,}ed|held|made|sent|built|taken|given|seen|cut|led|met|kept|told|brought|won|put|found|shut)";

    private static final String DAY =
            "((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \\d{1,2})";

    /** What is found in a sentence, and what is put for it. */
    private record Cast(Pattern pattern, String other) {}

    private static final List<Cast> CASTS = List.of(
            cast(
                    "^" + SUBJECT + " (?:was|were|has been|have been|had been) " + PARTICIPLES + " by " + OBJECT
                            + END_OF_PHRASE,
                    "^$3 $2 ~$1"),
            cast(
                    "^" + SUBJECT + " (?:has |have |had )?(\\w{3,}ed|held|made|sent|built|led|met|kept|cut|shut|put) "
                            + OBJECT + END_OF_PHRASE,
                    "^$3 was $2 by ~$1"),
            cast(
                    "^([^,\"\u201c]{15,}?),? (after|before|while|because|although|when|since|as) ([^\"\u201d,]{12,})[.]$",
                    "^$2 $3, ~$1."),
            cast(
                    "^(After|Before|While|Because|Although|When|Since|As) ([^,\"\u201c]{8,90}), ([^\"\u201c]{12,})[.]$",
                    "^$3, ~$1 $2."),
            cast(
                    "^([^,\"\u201c]{10,70}), (who|which) ([^,\"\u201d]{8,70}), ([^\"\u201c]{8,})$",
                    "^$3: so it was with ~$1, and $4"),
            cast(
                    "^([^,\"\u201c]{3,50}?) (said|says|announced|added|declared|reported) (?:on " + DAY
                            + " )?(?:that )?([^\"\u201d]{12,})[.]$",
                    "^$4, such is the word of ~$1."),
            cast(
                    "^([^\"\u201c]{12,}), ([^,\"\u201d]{3,50}?) (?:said|says|added|reported)(?: on " + DAY + ")?[.]$",
                    "From $2 it is heard that ~$1."),
            cast("^([^,\"\u201c]{3,60}?) on " + DAY + "\\b", "$1, $2,"),
            cast(
                    "^(?:On|In) ([A-Z][a-z]+day|[A-Z][a-z]+|\\d{4}),? ([^\"\u201c]{10,})[.]$",
                    "^$2, in the course of $1."),
            cast("\\bagreed to (\\w+)\\b", "reached agreement on a plan to $1"),
            cast("\\bagreed that\\b", "were in agreement that"),
            cast("\\bdecided to (\\w+)\\b", "took the decision to $1"),
            cast("\\bpromised to\\b", "gave a promise to"),
            cast("\\brefused to\\b", "voiced a refusal to"),
            cast("\\b(?:wants|want) to\\b", "has the wish to"),
            cast("\\bplans to\\b", "has the intention to"),
            cast("\\bbegan to\\b", "made a start on moves to"),
            cast("\\bdiscussed\\b", "had a discussion on"),
            cast("\\bvisited\\b", "paid a visit to"),
            cast("\\b(?:will|would) visit\\b", "is to pay a visit to"),
            cast("\\bmet with\\b", "had a meeting with"),
            cast("\\bcriticised\\b", "uttered criticism of"),
            cast("\\bwarned that\\b", "issued a warning that"),
            cast("\\bwarned of\\b", "issued a warning of"),
            cast("\\bproposed\\b", "made a proposal of"),
            cast("\\bsupports\\b", "lends its support to"),
            cast("\\bcontrols\\b", "has control of"),
            cast("\\bwill (not )?(\\w{3,})\\b", "is $1going to $2"),
            cast("\\bcan(not)? (\\w{3,})\\b", "is$1 in a position to $2"),
            cast("\\bmust (\\w{3,})\\b", "is under an obligation to $1"),
            cast("\\b([A-Z][a-z]+)['\u2019]s ((?:[a-z]+ )?[a-z]{4,})\\b", "the $2 of $1"),
            cast("\\bthe ([a-z]{4,}) of ([A-Z][a-z]+)\\b(?! [A-Z])", "$2's $1"),
            cast("\\bthe ([a-z]{4,}(?:al|ic|ry|ive|ous)) ([a-z]{4,})\\b", "the $2, a $1 one,"),
            cast("\\b(has|have) (\\w{3,}ed)\\b", "did $2"),
            cast("\\bnot ([a-z]+ed|be)\\b", "by no means $1"),
            cast(" and ([a-z]{4,}) ([a-z]{4,})\\b", " as well as $1 $2"),
            cast(
                    "\\b(more than|at least|some|about|nearly|around) (\\d[\\d,.]*|two|three|four|five|six|ten|twenty|a hundred)\\b",
                    "$2 or so"));

    private final Spinner words = new WordySpinner(Spinner.lines("spinner-recasting.txt"));

    private static Cast cast(String pattern, String other) {
        return new Cast(Pattern.compile(pattern), other);
    }

    @Override
    public String spin(String text, double share, Random random) {
        String recast = Paraphrasers.bySentence(text, sentence -> recast(sentence, share, random));
        return words.spin(recast, share, random);
    }

    private static String recast(String sentence, double share, Random random) {
        String now = sentence;
        for (Cast cast : CASTS) {
            now = Paraphrasers.sometimes(now, share, random, cast.pattern(), found -> filled(cast.other(), found));
        }
        return now;
    }

    /** A caret capitalises what follows, a tilde puts its article in small letters. */
    private static String filled(String other, java.util.regex.MatchResult found) {
        var out = new StringBuilder();
        for (int i = 0; i < other.length(); i++) {
            char sign = other.charAt(i);
            boolean small = sign == '~';
            boolean tall = sign == '^';
            if (small || tall) {
                sign = other.charAt(++i);
            }
            String piece = String.valueOf(sign);
            if (sign == '$') {
                String group = found.group(other.charAt(++i) - '0');
                piece = group == null ? "" : group;
            }
            out.append(
                    tall && !piece.isEmpty()
                            ? Paraphrasers.upper(piece)
                            : small ? Paraphrasers.lowerArticle(piece) : piece);
        }
        return out.toString();
    }
}
