package org.entente.ingest.time;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Brings what stands for a date into one form: the digits and blanks of ASCII, years of our calendar where they name another. */
final class DateText {

    /** Said once more, behind the offset, by programs in Java. */
    private static final Pattern ZONE_SAID_AGAIN =
            Pattern.compile("(?<=[Zz]|[+-]\\d{2}:?\\d{2})\\[[A-Za-z0-9_/+-]{1,40}]$");

    /** Programs in JavaScript name the zone once more, and mail does. */
    private static final Pattern COMMENT_BEHIND = Pattern.compile("(?<=[+-]\\d{4}) \\([^()]{1,60}\\)$");
    /** Croats call October what Poles call November, and put a stop behind the day, which Poles never do. */
    private static final Pattern OCTOBER_OF_CROATS =
            Pattern.compile("(?<=\\d\\.) ?listopada\\b", Pattern.CASE_INSENSITIVE);
    /** Thai counts years from Buddha, also where it leaves out the first two digits. */
    private static final Pattern SHORT_YEAR_OF_THAI =
            Pattern.compile("(?<before>\\d [\u0e00-\u0e7f]{2,20}\\.? ?)(?<year>\\d{2})(?!\\d|[:.]\\d)");
    /** Thai shortens the names of months to letters with dots. */
    private static final Pattern DOT_OF_THAI = Pattern.compile("(?<=[\u0e00-\u0e7f])\\.(?=[\u0e00-\u0e7f])");

    private static final Pattern MONTH_OF_VIETNAM = Pattern.compile(
            "(\\d{1,2}) th\u00e1ng (\\d{1,2})(?:,? n\u0103m|,)? (\\d{4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern MONTH_OF_MONGOLIA = Pattern.compile(
            "(\\d{4}) \u043e\u043d\u044b (\\d{1,2}) (?:\u0434[\u0430-\u044f\u04af]+ )?\u0441\u0430\u0440\u044b\u043d (\\d{1,2})");
    /** Numbers in Chinese letters before the signs of year, month and day. */
    private static final Pattern CHINESE_NUMBER = Pattern.compile(
            "[\u3007\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,4}(?=[\u5e74\u6708\u65e5])");

    private static final String CHINESE_DIGITS = "\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d";
    private static final char TEN = '\u5341';
    private static final Pattern BLANKS = Pattern.compile(" +");

    private DateText() {}

    static String plain(String stated) {
        String text = Normalizer.normalize(stated, Normalizer.Form.NFKC);
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                plain.append(Character.digit(point, 10));
            } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                plain.append(' ');
            } else if (point == 0x2212 || point == 0x2013) {
                plain.append('-');
            } else if (point != 0x0307 && Character.getType(point) != Character.FORMAT) {
                plain.appendCodePoint(point == 0x0130 ? 'I' : point);
            }
        });
        String line = BLANKS.matcher(plain).replaceAll(" ").strip();
        line = ZONE_SAID_AGAIN.matcher(line).replaceFirst("");
        line = COMMENT_BEHIND.matcher(line).replaceFirst("");
        return ofOurCalendar(line);
    }

    private static String ofOurCalendar(String text) {
        String line = OCTOBER_OF_CROATS.matcher(text).replaceFirst(" october");
        line = SHORT_YEAR_OF_THAI
                .matcher(DOT_OF_THAI.matcher(line).replaceAll(""))
                .replaceFirst("${before}25${year}");
        line = MONTH_OF_VIETNAM.matcher(line).replaceFirst("$1.$2.$3");
        line = MONTH_OF_MONGOLIA.matcher(line).replaceFirst("$1-$2-$3");
        line = CHINESE_NUMBER.matcher(line).replaceAll(number -> chinese(number.group()));
        return OtherCalendars.withoutEras(ArabicMonths.inOneWord(line));
    }

    private static String chinese(String number) {
        int ten = number.indexOf(TEN);
        if (ten < 0) {
            return digits(number);
        }
        String tens = digits(number.substring(0, ten));
        String ones = digits(number.substring(ten + 1));
        return (tens.isEmpty() ? "1" : tens) + (ones.isEmpty() ? "0" : ones);
    }

    private static String digits(String signs) {
        var digits = new StringBuilder();
        signs.replace('\u3007', CHINESE_DIGITS.charAt(0))
                .chars()
                .map(CHINESE_DIGITS::indexOf)
                .forEach(digits::append);
        return digits.toString();
    }
}
