package org.entente.analysis.status;

import org.entente.analysis.article.Genre;

/** What the kind of a text makes of a stance: commentary and background bring no news, and an author's advice is no proposal. */
record GenreLight(Genre genre) {

    /**
     * The stance as a text of this genre means it.
     *
     * @param fresh whether the sentence dates the act to the days before publication
     * @param advised whether it is what somebody should do
     */
    Stance on(Stance stance, boolean fresh, boolean advised) {
        return switch (genre) {
            case REPORT, OFFICIAL -> stance;
            case COMMENTARY ->
                advised && stance.is(Modality.PROPOSED) ? stance.as(Modality.HYPOTHETICAL) : lookingBack(stance, fresh);
            case BACKGROUND -> lookingBack(stance, fresh);
        };
    }

    /** Whether the text looks back or comments, and so brings no news of its own. */
    boolean isSecondHand() {
        return genre == Genre.COMMENTARY || genre == Genre.BACKGROUND;
    }

    private static Stance lookingBack(Stance stance, boolean fresh) {
        return stance.isChange() && !fresh ? stance.as(Modality.HISTORICAL) : stance;
    }
}
