package org.entente.ingest.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What came of a request. */
public sealed interface Fetched {

    /**
     * An answer. The array is the caller's own.
     *
     * @param url that answered, after redirects
     * @param movedTo where permanent redirects led to; empty if there were none
     * @param isWhole whether it came to its end; what breaks off is better than nothing, but is no version to remember
     */
    record Page(String url, String movedTo, Map<String, String> headers, Body body, boolean isWhole)
            implements Fetched {

        /** The value of a header, by its name in lower case; empty if there is none. */
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        public Validators validators() {
            return new Validators(url, header("etag"), header("last-modified"));
        }
    }

    /**
     * Nothing new since the validators that were sent along.
     *
     * @param movedTo where permanent redirects led to; empty if there were none
     */
    record Unchanged(String movedTo, Map<String, String> headers) implements Fetched {}

    /** It is there no more, and says that it will not come back. */
    record Gone() implements Fetched {}

    /**
     * The server asks us to come back later.
     *
     * @param host that asks, after redirects
     * @param pause as the server says; zero where it does not say
     */
    record Later(Optional<Host> host, int status, Duration pause) implements Fetched {}

    /**
     * An answer that is no use, or none at all, and why.
     *
     * @param status of the answer; 0 if there was none, or it broke off, or redirects led nowhere
     */
    record Failed(int status, String reason) implements Fetched {}

    /** The guard does not allow the request, and why. */
    record Forbidden(String reason) implements Fetched {}
}
