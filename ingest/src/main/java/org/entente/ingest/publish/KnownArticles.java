package org.entente.ingest.publish;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.schemas.SeenArticle;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which texts of which articles have been published, in about 150 bytes an article: ids are kept by their
 * first 16 bytes.
 */
final class KnownArticles {

    /**
     * Two feeds may carry one article with a text each, and an archive two versions of it; what was published once is
     * not a change when it comes again.
     */
    private static final int TEXTS_REMEMBERED = 8;

    private static final int DIGEST = 32;
    private static final HexFormat HEX = HexFormat.of();

    private final Map<Name, Known> known = new HashMap<>();

    private record Name(long high, long low) {

        static Name of(ArticleId id) {
            ByteBuffer bytes = ByteBuffer.wrap(HEX.parseHex(id.value(), 0, DIGEST));
            return new Name(bytes.getLong(), bytes.getLong());
        }
    }

    /** The digests of all texts remembered, newest first, one after the other in one array. */
    private static final class Known {
        private final int revision;
        private final byte[] texts;

        private Known(int revision, byte[] texts) {
            this.revision = revision;
            this.texts = texts;
        }

        private static Known of(SeenArticle seen) {
            List<String> contents = new ArrayList<>();
            contents.add(seen.content());
            contents.addAll(seen.earlier());
            return new Known(seen.revision(), HEX.parseHex(String.join("", contents)));
        }

        private List<String> contents() {
            List<String> contents = new ArrayList<>();
            for (int at = 0; at < texts.length; at += DIGEST) {
                contents.add(HEX.formatHex(texts, at, at + DIGEST));
            }
            return contents;
        }

        private boolean has(byte[] content) {
            for (int at = 0; at < texts.length; at += DIGEST) {
                if (Arrays.equals(texts, at, at + DIGEST, content, 0, DIGEST)) {
                    return true;
                }
            }
            return false;
        }
    }

    Verdict judge(Article article) {
        String content = content(article);
        @Nullable Known before = known.get(Name.of(article.id()));
        if (before == null) {
            return new Verdict.News(new SeenArticle(article.id(), content, 1, List.of()));
        }
        if (before.has(HEX.parseHex(content))) {
            return new Verdict.Repeat();
        }
        List<String> earlier = before.contents();
        return new Verdict.News(new SeenArticle(
                article.id(),
                content,
                before.revision + 1,
                earlier.subList(0, Math.min(earlier.size(), TEXTS_REMEMBERED - 1))));
    }

    void remember(SeenArticle seen) {
        known.put(Name.of(seen.id()), Known.of(seen));
    }

    boolean knows(ArticleId id) {
        return known.containsKey(Name.of(id));
    }

    int size() {
        return known.size();
    }

    /** SHA-256 in hex of what a change of which is a new revision. */
    static String content(Article article) {
        return ArticleId.sha256(article.title() + '\n' + article.text());
    }
}
