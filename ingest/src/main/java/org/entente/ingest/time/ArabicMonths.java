package org.entente.ingest.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Months of the Levant and Iraq whose names are two words: the first and the second Kanun, the first and the second Tishrin. */
final class ArabicMonths {

    private static final Pattern FIRST_OR_SECOND = Pattern.compile(
            "(\u0643\u0627\u0646\u0648\u0646|\u062a\u0634\u0631\u064a\u0646) (?:\u0627\u0644)?(?:([\u0623\u0627]\u0648\u0644)|\u062b\u0627\u0646[\u064a\u0649]?)(?!\\p{L})");

    private static final String KANUN = "\u0643\u0627\u0646\u0648\u0646";

    private ArabicMonths() {}

    /** With those months under the names that they have in English. */
    static String inOneWord(String text) {
        Matcher month = FIRST_OR_SECOND.matcher(text);
        return month.replaceAll(found -> {
            boolean first = found.group(2) != null;
            return found.group(1).equals(KANUN) ? (first ? "december" : "january") : (first ? "october" : "november");
        });
    }
}
