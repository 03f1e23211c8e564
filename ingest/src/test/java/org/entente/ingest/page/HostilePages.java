package org.entente.ingest.page;

import java.io.IOException;
import org.entente.ingest.shared.Hostile;

/** Reads each of the hostile pages. Run in a machine of its own, with little memory. */
final class HostilePages {

    private HostilePages() {}

    public static void main(String[] args) throws IOException {
        var extractor = new PageExtractor();
        Hostile.read(HostilePages.class, body -> extractor.extract(body, "text/html", "https://news.example/a"));
    }
}
