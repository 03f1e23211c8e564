package org.entente.enrich;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import org.entente.analysis.article.Article;
import org.entente.analysis.dedupe.Kinship;
import org.entente.analysis.replay.ArticleReader;
import org.entente.analysis.replay.Findings;
import org.entente.schemas.streams.Heap;

/** Reads, with the article that is asked for, those that wait behind it: together they cost less than one by one. */
final class ReadAhead {

    private static final int TOGETHER = 40;

    private final ArticleReader reader;
    private final Heap<Verdict> waiting;
    private final IdentityHashMap<Article, Findings> read = new IdentityHashMap<>();

    /**
     * @param waiting the verdicts that will be heard next
     */
    ReadAhead(ArticleReader reader, Heap<Verdict> waiting) {
        this.reader = reader;
        this.waiting = waiting;
    }

    Findings read(Article article, Kinship kinship) {
        if (kinship.isOfAnother()) {
            return reader.skim(article);
        }
        if (!read.containsKey(article)) {
            readWithNext(article);
        }
        Findings findings = read.remove(article);
        return findings == null ? reader.read(article) : findings;
    }

    private void readWithNext(Article article) {
        List<Article> some = new ArrayList<>();
        some.add(article);
        Iterator<Verdict> next = waiting.iterator();
        while (next.hasNext() && some.size() < TOGETHER) {
            next.next().toRead().ifPresent(some::add);
        }
        try {
            for (Findings findings : reader.readAll(some)) {
                read.put(findings.article(), findings);
            }
        } catch (RuntimeException e) {
            // One of them cannot be read. Each is read by itself then, and only that one fails.
            read.clear();
        }
    }
}
