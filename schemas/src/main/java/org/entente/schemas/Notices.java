package org.entente.schemas;

import org.entente.analysis.article.Notice;

/** {@link Notice} as a field: empty while it stands, else the reason why it was withdrawn. */
final class Notices {

    private Notices() {}

    static <T> Notice<T> of(T value, String withdrawn) {
        return withdrawn.isEmpty() ? new Notice.Standing<>(value) : new Notice.Withdrawn<>(value, withdrawn);
    }

    static String reason(Notice<?> notice) {
        return notice instanceof Notice.Withdrawn<?> withdrawn ? withdrawn.reason() : "";
    }
}
