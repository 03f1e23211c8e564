package org.entente.ingest.fetch;

import java.time.Duration;
import java.util.Map;

/** What came of a request. */
public sealed interface Fetched {

    /**
     * A whole answer. The array is the caller's own.
     *
     * @param url that answered, after redirects
     */
    record Page(String url, Map<String, String> headers, Body body) implements Fetched {

        /** The value of a header, by its name in lower case; empty if there is none. */
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        public Validators validators() {
            return new Validators(header("etag"), header("last-modified"));
        }
    }

    /** Nothing new since the validators that were sent along. */
    record Unchanged() implements Fetched {}

    /** It is there no more, and says that it will not come back. */
    record Gone() implements Fetched {}

    /**
     * The server asks us to come back later.
     *
     * @param pause as the server says; zero where it does not say
     */
    record Later(int status, Duration pause) implements Fetched {}

    /** An answer that is no use, or none at all, and why. */
    record Failed(String reason) implements Fetched {}

    /** The guard does not allow the request, and why. */
    record Forbidden(String reason) implements Fetched {}
}
