package org.entente.analysis.tension;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Attribution;
import org.entente.analysis.article.Genre;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.event.CodedEvent;
import org.entente.analysis.event.StatedEvent;
import org.entente.analysis.text.Evidence;
import org.entente.analysis.text.Field;

/** Events to score, by hand or from a seed. */
public final class Events {

    private static final List<String> CLASSES =
            List.of("AGREE", "CONSULT", "ACCUSE", "THREATEN", "SANCTION", "ASSAULT", "REQUEST", "COOPERATE");

    private Events() {}

    public static StatedEvent event(
            Dyad dyad, String article, String source, String plover, String cameo, double goldstein, Instant at) {
        var evidence = new Evidence(Field.TEXT, 0, article.length(), article);
        var event = new CodedEvent(plover, cameo, "", dyad.first(), dyad.second(), goldstein, evidence);
        var id = new ArticleId(article);
        return new StatedEvent(event, Attribution.to(id, source, Genre.REPORT, at, at));
    }

    static List<StatedEvent> random(Dyad dyad, Instant until, long seed, int count) {
        var random = new Random(seed);
        var events = new ArrayList<StatedEvent>();
        for (int i = 0; i < count; i++) {
            int article = random.nextInt(count);
            events.add(event(
                    dyad,
                    "article-" + article,
                    "publisher-" + article % 7,
                    CLASSES.get(random.nextInt(CLASSES.size())),
                    Integer.toString(10 + random.nextInt(10)),
                    random.nextInt(21) - 10,
                    until.minus(Duration.ofDays(article % 200))));
        }
        return events;
    }
}
