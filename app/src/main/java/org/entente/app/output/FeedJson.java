package org.entente.app.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.entente.ingest.feed.FeedEntry;
import org.entente.ingest.feed.ParsedFeed;
import org.entente.ingest.time.StatedTime;
import org.jspecify.annotations.Nullable;

/** The JSON forms of feeds: fixed, since others read them. What a feed does not say is null, or an empty list. */
public final class FeedJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FeedJson() {}

    /** {@code {"id","feed","entries","repairs","error"}}, as {@code entente feed --batch} answers. */
    public static ObjectNode feed(String id, ParsedFeed feed) {
        ObjectNode out = NODES.objectNode();
        out.put("id", id);
        ObjectNode about = out.putObject("feed");
        about.put("title", orNull(feed.title()));
        about.put("summary", orNull(feed.summary()));
        about.put("url", feed.url().orElse(null));
        about.put("language", orNull(feed.language()));
        about.put("updated", time(feed.updated()));
        ArrayNode entries = out.putArray("entries");
        feed.entries().forEach(entry -> entries.add(entry(entry)));
        out.set("repairs", texts(feed.repairs()));
        out.put("error", feed.error().orElse(null));
        return out;
    }

    /** One entry, as a line of {@code entente feed}. */
    public static ObjectNode entry(FeedEntry entry) {
        ObjectNode out = NODES.objectNode();
        out.put("guid", entry.guid().orElse(null));
        out.put("url", entry.url().orElse(null));
        out.put("title", orNull(entry.title()));
        out.put("summary", orNull(entry.summary()));
        out.put("content", orNull(entry.content()));
        out.set("authors", texts(entry.authors()));
        out.put("published", time(entry.published()));
        out.put("updated", time(entry.updated()));
        out.set("categories", texts(entry.categories()));
        out.put("language", orNull(entry.language()));
        if (!entry.places().isEmpty()) {
            out.set("places", texts(entry.places()));
        }
        return out;
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode out = NODES.arrayNode();
        texts.forEach(out::add);
        return out;
    }

    private static @Nullable String time(Optional<StatedTime> time) {
        return time.map(stated -> stated.at().toString()).orElse(null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
