package org.entente.app.output;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.entente.ingest.page.ExtractedPage;
import org.jspecify.annotations.Nullable;

/** The JSON form of a page: fixed, since others read it. What a page does not say is null. */
public final class PageJson {

    private PageJson() {}

    /** {@code {"url","canonical_url","title","byline","published","language","text","not_article"}}. */
    public static ObjectNode page(ExtractedPage page) {
        return into(JsonNodeFactory.instance.objectNode(), page);
    }

    /** The same with the id of the line that it answers. */
    public static ObjectNode page(String id, ExtractedPage page) {
        return into(JsonNodeFactory.instance.objectNode().put("id", id), page);
    }

    private static ObjectNode into(ObjectNode out, ExtractedPage page) {
        out.put("url", orNull(page.url()));
        out.put("canonical_url", orNull(page.canonicalUrl()));
        out.put("title", orNull(page.title()));
        out.put("byline", orNull(page.byline()));
        out.put("published", page.published().map(time -> time.at().toString()).orElse(null));
        out.put("language", orNull(page.language()));
        out.put("text", page.text());
        out.put("not_article", page.notArticle().orElse(null));
        return out;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
