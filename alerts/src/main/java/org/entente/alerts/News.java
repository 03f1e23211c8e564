package org.entente.alerts;

import org.entente.analysis.alert.Alert;
import org.entente.analysis.relation.Relation;

/** What follows when a pair has been judged anew. */
sealed interface News {

    record Known(Relation relation) implements News {}

    record Raised(Alert alert) implements News {}

    record Held(Alert alert) implements News {}

    static boolean isKnown(String dyad, News news) {
        return news instanceof Known;
    }

    static boolean isRaised(String dyad, News news) {
        return news instanceof Raised;
    }

    static boolean isHeld(String dyad, News news) {
        return news instanceof Held;
    }

    static Relation relation(News news) {
        return ((Known) news).relation();
    }

    static Alert raised(News news) {
        return ((Raised) news).alert();
    }

    static Alert held(News news) {
        return ((Held) news).alert();
    }
}
