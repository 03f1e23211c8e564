package org.entente.analysis.article;

import java.util.List;
import org.entente.analysis.text.Field;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.Reading;
import org.entente.analysis.text.SentenceSplitter;
import org.entente.analysis.text.Span;
import org.entente.analysis.text.Tokens;

/** Makes a title and a body ready for reading: cleaned, tokenised and split once. */
public final class PassageMaker {

    private final Cleaner cleaner;
    private final SentenceSplitter splitter;

    public PassageMaker(Cleaner cleaner, SentenceSplitter splitter) {
        this.cleaner = cleaner;
        this.splitter = splitter;
    }

    public static PassageMaker standard() {
        return new PassageMaker(Cleaner.standard(), SentenceSplitter.standard());
    }

    public Reading read(Article article) {
        return read(article.title(), article.text());
    }

    public Reading read(String title, String text) {
        Tokens titleTokens = Tokens.of(title);
        List<Span> all = titleTokens.size() == 0 ? List.of() : List.of(new Span(0, title.length()));
        var titlePassage = new Passage(Field.TITLE, titleTokens, splitter.split(titleTokens, all));
        return new Reading(titlePassage, body(titleTokens, text));
    }

    private Passage body(Tokens title, String text) {
        Tokens tokens = Tokens.of(text);
        return new Passage(Field.TEXT, tokens, splitter.split(tokens, cleaner.paragraphs(title, tokens)));
    }
}
