package org.entente.ingest.fetch;

/**
 * What a server gave with its last good answer so that we may ask whether it has changed; kept byte for byte.
 *
 * @param url the address that gave them, after redirects: they mean nothing to another
 * @param etag empty if none
 * @param lastModified empty if none
 */
public record Validators(String url, String etag, String lastModified) {

    public static final Validators NONE = new Validators("", "", "");
}
