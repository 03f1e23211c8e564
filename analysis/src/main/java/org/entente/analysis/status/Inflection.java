package org.entente.analysis.status;

/** The form in which a cue stands in a sentence. */
enum Inflection {
    /** {@code sign}: an infinitive, an imperative or a plural's present. */
    BASE,
    /** {@code signs}. */
    PRESENT,
    /** {@code signed}: past or participle; the words before it tell. */
    PAST,
    /** {@code taken}: a participle only. */
    PARTICIPLE,
    /** {@code signing}. */
    ING,
    /** {@code signature}. */
    NOUN,
    /** Words that do not change. */
    FIXED
}
