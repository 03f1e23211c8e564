package org.entente.analysis.status;

/** How the words of a label behave in a sentence; {@code labels.csv} explains each. */
enum LabelForm {
    TIE,
    PARTNER,
    TREATY,
    RELATIONS,
    ENVOY,
    EMBASSY,
    BLOC,
    LEVEL
}
