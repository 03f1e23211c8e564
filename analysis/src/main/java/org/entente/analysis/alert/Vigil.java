package org.entente.analysis.alert;

/**
 * How a pair is looked at after some day, as far as the days before it decide that.
 *
 * @param armed whether the next rise is news: there was none, or the pair has calmed down since
 * @param year the year of the last rise
 * @param rises how many rises that year has had
 */
public record Vigil(boolean armed, int year, int rises) {

    /** Of a pair of which nothing was reported yet. */
    public static final Vigil BEGUN = new Vigil(true, 0, 0);

    int risesOf(int of) {
        return of == year ? rises : 0;
    }
}
