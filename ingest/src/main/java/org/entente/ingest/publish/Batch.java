package org.entente.ingest.publish;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Rejection;
import org.entente.analysis.article.RejectionReason;
import org.entente.schemas.SeenArticle;

/** What goes out in one transaction, what it was made of, and what is counted once it has gone. */
final class Batch {

    /** Names, on each record, the batch it went out with: a publisher that was cut off looks for its last one. */
    static final String HEADER = "entente_batch";

    private static final long LARGEST = 8L * 1024 * 1024;

    private final String id = UUID.randomUUID().toString();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    private final List<SeenArticle> seen = new ArrayList<>();
    private final KnownArticles known = new KnownArticles();
    private final Map<RejectionReason, Long> rejected = new EnumMap<>(RejectionReason.class);
    private long bytes;
    private long published;
    private long revised;
    private long duplicate;

    String id() {
        return id;
    }

    /** Whether an article is on its way out, so that {@link #judge} knows more of it than the topics do. */
    boolean knows(ArticleId article) {
        return known.knows(article);
    }

    Verdict judge(Article article) {
        return known.judge(article);
    }

    void addNews(
            Piece piece,
            SeenArticle news,
            ProducerRecord<String, byte[]> article,
            ProducerRecord<String, byte[]> memory) {
        pieces.add(piece);
        add(article);
        add(memory);
        seen.add(news);
        known.remember(news);
        published++;
        if (news.revision() > 1) {
            revised++;
        }
    }

    void addRepeat(Piece piece) {
        pieces.add(piece);
        duplicate++;
    }

    void addRejected(Piece piece, Rejection rejection, ProducerRecord<String, byte[]> record) {
        pieces.add(piece);
        add(record);
        rejected.merge(rejection.reason(), 1L, Long::sum);
    }

    void addMemory(Piece piece, ProducerRecord<String, byte[]> record) {
        pieces.add(piece);
        add(record);
    }

    private void add(ProducerRecord<String, byte[]> record) {
        records.add(record);
        bytes += record.value().length;
    }

    boolean isFull(int most) {
        return pieces.size() >= most || bytes >= LARGEST;
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    List<ProducerRecord<String, byte[]>> records() {
        return records;
    }

    List<SeenArticle> seen() {
        return seen;
    }

    IngestReport counted() {
        return new IngestReport(published, revised, duplicate, rejected);
    }
}
