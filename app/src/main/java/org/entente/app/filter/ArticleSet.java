package org.entente.app.filter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.entente.analysis.article.Article;
import org.entente.app.output.Progress;

/**
 * All lines of an input, read as articles where they can be.
 *
 * @param entries one for each line, in order
 * @param articles those that could be read, in order
 */
public record ArticleSet(List<Entry> entries, List<Article> articles) {

    public ArticleSet {
        entries = List.copyOf(entries);
        articles = List.copyOf(articles);
    }

    /** What a line turned out to be. */
    public sealed interface Entry {

        /** An article, by its place among the articles. */
        record Read(int place) implements Entry {}

        /** No article, and why. */
        record Refused(String id, String error) implements Entry {}
    }

    public static ArticleSet read(Lines lines, Progress progress) throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<Article> articles = new ArrayList<>();
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            entries.add(entry(line.get(), articles));
            progress.advanceTo(entries.size());
        }
        return new ArticleSet(entries, articles);
    }

    private static Entry entry(Line line, List<Article> articles) {
        if (line instanceof Line.Usable usable) {
            try {
                articles.add(ArticleLine.read(usable.id(), usable.value()));
                return new Entry.Read(articles.size() - 1);
            } catch (IllegalArgumentException e) {
                return new Entry.Refused(usable.id(), String.valueOf(e.getMessage()));
            }
        }
        var unusable = (Line.Unusable) line;
        return new Entry.Refused(unusable.id(), unusable.error());
    }

    /** The answers of all articles, with the errors of the other lines in their places. */
    public List<ObjectNode> inOrder(IntFunction<ObjectNode> answer) {
        List<ObjectNode> answers = new ArrayList<>();
        for (Entry entry : entries) {
            answers.add(
                    entry instanceof Entry.Refused refused
                            ? Filter.error(refused.id(), refused.error())
                            : answer.apply(((Entry.Read) entry).place()));
        }
        return answers;
    }

    /** The lines that are no articles. */
    public List<Entry.Refused> refused() {
        return entries.stream()
                .filter(Entry.Refused.class::isInstance)
                .map(Entry.Refused.class::cast)
                .toList();
    }

    /** Ids that more than one line has, in order. */
    public List<String> repeated() {
        var seen = new HashSet<String>();
        return articles.stream()
                .map(article -> article.id().value())
                .filter(id -> !seen.add(id))
                .distinct()
                .toList();
    }

    public Tally tally() {
        return new Tally(articles.size(), entries.size() - articles.size(), 0);
    }
}
