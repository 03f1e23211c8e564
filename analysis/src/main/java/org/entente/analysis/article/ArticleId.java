package org.entente.analysis.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Names one article for good. Ingest makes it from the canonical URL, or from source and guid where there is none. */
public record ArticleId(String value) implements Comparable<ArticleId> {

    public ArticleId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("article id is blank");
        }
    }

    /** SHA-256, in lower-case hex, of the canonical URL. */
    public static ArticleId ofUrl(String canonicalUrl) {
        return new ArticleId(sha256(canonicalUrl));
    }

    /** SHA-256, in lower-case hex, of source and guid. */
    public static ArticleId ofGuid(String source, String guid) {
        return new ArticleId(sha256(source + '\n' + guid));
    }

    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    // Written out, since both are asked for very often and what a record brings along is slow until it is compiled.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArticleId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
