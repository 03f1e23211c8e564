package org.entente.enrich;

import java.util.Optional;
import org.entente.analysis.article.Article;
import org.entente.analysis.dedupe.Kinship;
import org.entente.analysis.dedupe.Letter;
import org.entente.analysis.dedupe.Lookup;
import org.entente.analysis.dedupe.TextDifference;

/** What leaves the place where an article is kept. */
sealed interface Post {

    /** To a part of the keys. */
    record Question(Lookup lookup) implements Post {}

    /** To another article. */
    record Note(Letter letter) implements Post {}

    /**
     * To the world: which story the article belongs to.
     *
     * @param kinship its story
     * @param article the article, to be read now; empty where it was read before
     * @param difference what a revision changed
     */
    record Verdict(Kinship kinship, Optional<Article> article, Optional<TextDifference> difference) implements Post {

        static Verdict of(Kinship kinship, Optional<Article> article) {
            return new Verdict(kinship, article, Optional.empty());
        }
    }

    static boolean isQuestion(String key, Post post) {
        return post instanceof Question;
    }

    static boolean isNote(String key, Post post) {
        return post instanceof Note;
    }

    static boolean isVerdict(String key, Post post) {
        return post instanceof Verdict;
    }

    static Lookup lookup(Post post) {
        return ((Question) post).lookup();
    }

    static Letter letter(Post post) {
        return ((Note) post).letter();
    }

    static Verdict verdict(Post post) {
        return (Verdict) post;
    }
}
