package org.entente.ingest.page;

/**
 * A page with what others have found in it.
 *
 * @param name of the page
 * @param html as it came
 * @param contentType that it came with, perhaps empty
 * @param url where it came from
 * @param text of its article
 * @param title of its article, perhaps empty
 * @param date on which it appeared, perhaps empty
 */
@SuppressWarnings("ArrayRecordComponent") // Pages are read, never compared.
record CorpusPage(String name, byte[] html, String contentType, String url, String text, String title, String date) {}
