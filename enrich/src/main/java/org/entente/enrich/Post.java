package org.entente.enrich;

import org.entente.analysis.dedupe.Letter;
import org.entente.analysis.dedupe.Lookup;

/** What is sent from the place where an article is kept. */
sealed interface Post {

    /** To a part of the keys. */
    record Question(Lookup lookup) implements Post {}

    /** To another article. */
    record Note(Letter letter) implements Post {}

    static boolean isQuestion(String key, Post post) {
        return post instanceof Question;
    }

    static boolean isNote(String key, Post post) {
        return post instanceof Note;
    }

    static Lookup lookup(Post post) {
        return ((Question) post).lookup();
    }

    static Letter letter(Post post) {
        return ((Note) post).letter();
    }
}
