package org.entente.ingest.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.entente.ingest.xml.Room;

/** What has been read of a feed in JSON: its own fields, and its items, each made an entry as soon as it has ended. */
final class JsonParts {

    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
    private final List<FeedEntry> entries = new ArrayList<>();
    private final Function<JsonNode, FeedEntry> reader;
    private final Room room = new Room();
    private boolean hasItems;
    /** Room that fields and entries take. */
    private int kept;

    /** @param reader makes an entry of an item */
    JsonParts(Function<JsonNode, FeedEntry> reader) {
        this.reader = reader;
    }

    /** Those of the feed itself; its items are not among them. */
    ObjectNode fields() {
        return fields;
    }

    List<FeedEntry> entries() {
        return entries;
    }

    /** Whether there is a list of items, be it empty. */
    boolean hasItems() {
        return hasItems;
    }

    /** Whether there is no room for more. */
    boolean isFull() {
        return room.isFull();
    }

    /** Reads the object that a parser stands before, as far as there is room. */
    void readFeed(JsonParser parser) throws IOException {
        parser.nextToken();
        while (!isFull() && parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("items") && token == JsonToken.START_ARRAY) {
                hasItems = true;
                while (!isFull() && parser.nextToken() != JsonToken.END_ARRAY) {
                    add(value(parser));
                }
            } else if (name.equals("items") && token == JsonToken.START_OBJECT) {
                // A list whose places have names, as some programs write one with gaps.
                while (!isFull() && parser.nextToken() == JsonToken.FIELD_NAME) {
                    parser.nextToken();
                    add(value(parser));
                }
            } else {
                fields.set(name, value(parser));
                keep();
            }
        }
    }

    /** Keeps the values that were read. */
    void keep() {
        kept = room.taken();
    }

    /** Makes an entry of an item and forgets its tree; what is no object, or is cut because there is no room, is passed over. */
    void add(JsonNode item) {
        hasItems = true;
        if (item.isObject() && !isFull()) {
            FeedEntry entry = reader.apply(item);
            entries.add(entry);
            kept += entry.size();
            forget();
        }
    }

    /** Forgets the values that were read since. */
    void forget() {
        room.backTo(kept);
    }

    /** The value whose first piece a parser has just met, as far as there is room for it. */
    JsonNode value(JsonParser parser) throws IOException {
        room.take(Room.PIECE);
        if (isFull()) {
            parser.skipChildren();
            return MissingNode.getInstance();
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                object.set(name, value(parser));
            }
            return object;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        }
        return parser.readValueAsTree();
    }
}
