package org.entente.ingest.page;

import java.util.Locale;
import org.entente.analysis.article.LanguageTeller;

/** The language of an article: as the page states it, unless it states none, or English where another is written. */
final class PageLanguage {

    private final LanguageTeller teller = LanguageTeller.standard();

    /**
     * Empty where it is unclear.
     *
     * @param stated by the page; perhaps empty
     */
    String of(String stated, String title, String text) {
        // Ready-made layouts say that they are English, and many houses leave it so.
        if (text.isBlank() || !(stated.isEmpty() || isEnglish(stated))) {
            return stated;
        }
        String told = teller.tell(title, text);
        boolean asStated = isEnglish(told) && !stated.isEmpty();
        return asStated || told.equals(LanguageTeller.UNKNOWN) ? stated : told;
    }

    private static boolean isEnglish(String language) {
        String tag = language.toLowerCase(Locale.ROOT);
        return tag.equals(LanguageTeller.ENGLISH) || tag.startsWith(LanguageTeller.ENGLISH + "-");
    }
}
