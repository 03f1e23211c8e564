package org.entente.enrich;

import org.entente.analysis.article.Article;
import org.entente.analysis.dedupe.Letter;

/** What comes to the place where an article is kept: the article itself, or a letter to it. */
sealed interface Mail {

    static Mail arrival(Article article) {
        return new Arrival(article);
    }

    static Mail delivery(Letter letter) {
        return new Delivery(letter);
    }

    record Arrival(Article article) implements Mail {}

    record Delivery(Letter letter) implements Mail {}
}
