package org.entente.ingest.fetch;

/**
 * What a server gave with its last good answer so that we may ask whether it has changed; kept byte for byte.
 *
 * @param etag empty if none
 * @param lastModified empty if none
 */
public record Validators(String etag, String lastModified) {

    public static final Validators NONE = new Validators("", "");
}
