package org.entente.ingest.file;

import java.nio.file.Path;

/**
 * A file to read articles from.
 *
 * @param path where it is
 * @param name what it is called within the folder that was named, with {@code /} between its parts: the same wherever
 *     that folder lies
 */
public record ArticleFile(Path path, String name) {

    static ArticleFile alone(Path path) {
        Path last = path.getFileName();
        return new ArticleFile(path, last == null ? path.toString() : last.toString());
    }

    static ArticleFile in(Path folder, Path path) {
        return new ArticleFile(path, folder.relativize(path).toString().replace('\\', '/'));
    }
}
