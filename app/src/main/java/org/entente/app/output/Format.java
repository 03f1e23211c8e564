package org.entente.app.output;

/** How results are shown. */
public enum Format {
    /** Columns for people. */
    table,
    /** One JSON document. */
    json,
    /** A JSON object a line. */
    jsonl,
    /** Comma-separated values with a header line. */
    csv
}
