package org.entente.analysis.status;

/** What a cue does to a status; {@code cues.csv} and docs/methods/status.md explain each. */
enum CueKind {
    UP,
    FORM,
    RESTORE,
    DOWN,
    SUSPEND,
    RECALL,
    EXPEL,
    END,
    UNDO,
    ANNOUNCE,
    AGREE,
    KEEP,
    WILL,
    WISH,
    BILL,
    TALK,
    MAYBE,
    REFUSE,
    DELAY,
    DENY,
    DEFACTO,
    PAST,
    REVIEW,
    NOT,
    NOMORE,
    SAY;

    /** Whether the cue moves a status, rather than saying how a movement is meant. */
    boolean isMove() {
        return switch (this) {
            case UP, FORM, RESTORE, DOWN, SUSPEND, RECALL, EXPEL, END -> true;
            default -> false;
        };
    }

    boolean isMoveDown() {
        return this == DOWN || this == SUSPEND || this == RECALL || this == EXPEL || this == END;
    }
}
