package org.entente.ingest.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.analysis.article.TimeQuality;
import org.entente.ingest.time.StatedTime;
import org.jspecify.annotations.Nullable;

/** Reads feeds with ROME, the usual library on the JVM, so that its figures stand beside ours. */
final class RomeReader implements FeedReader {

    @Override
    public String text(byte[] body, Map<String, String> headers) {
        try (var text = reader(body, headers)) {
            var characters = new StringWriter();
            text.transferTo(characters);
            return characters.toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static XmlReader reader(byte[] body, Map<String, String> headers) throws IOException {
        String contentType = headers.getOrDefault("content-type", "application/xml");
        return new XmlReader(new ByteArrayInputStream(body), contentType, true);
    }

    @Override
    public ParsedFeed read(byte[] body, Map<String, String> headers, String url) {
        try (var text = reader(body, headers)) {
            return feed(new SyndFeedInput().build(text));
        } catch (FeedException | IOException | RuntimeException e) {
            return ParsedFeed.unreadable(String.valueOf(e.getMessage()), List.of("refused"));
        }
    }

    private static ParsedFeed feed(SyndFeed feed) {
        return new ParsedFeed(
                text(feed.getTitle()),
                text(feed.getDescription()),
                Optional.ofNullable(feed.getLink()),
                text(feed.getLanguage()),
                time(feed.getPublishedDate()),
                FeedHints.NONE,
                feed.getEntries().stream().map(RomeReader::entry).toList(),
                List.of(),
                Optional.empty());
    }

    private static FeedEntry entry(SyndEntry entry) {
        List<String> authors = new ArrayList<>();
        entry.getAuthors().stream()
                .map(SyndPerson::getName)
                .map(RomeReader::text)
                .forEach(authors::add);
        if (authors.isEmpty() && !text(entry.getAuthor()).isEmpty()) {
            authors.add(entry.getAuthor());
        }
        return new FeedEntry(
                Optional.ofNullable(entry.getUri()),
                Optional.ofNullable(entry.getLink()),
                text(entry.getTitle()),
                content(entry.getDescription()),
                entry.getContents().isEmpty() ? "" : content(entry.getContents().get(0)),
                authors,
                time(entry.getPublishedDate()),
                time(entry.getUpdatedDate()),
                entry.getCategories().stream()
                        .map(SyndCategory::getName)
                        .map(RomeReader::text)
                        .toList(),
                List.of(),
                "");
    }

    private static String content(@Nullable SyndContent content) {
        return content == null ? "" : text(content.getValue());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static Optional<StatedTime> time(@Nullable Date date) {
        return Optional.ofNullable(date).map(found -> new StatedTime(found.toInstant(), TimeQuality.EXACT));
    }
}
