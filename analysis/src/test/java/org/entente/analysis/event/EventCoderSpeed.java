package org.entente.analysis.event;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.entente.analysis.entity.Entity;
import org.entente.analysis.entity.EntityFinder;
import org.entente.analysis.table.Table;
import org.entente.analysis.text.Field;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.Sentence;
import org.entente.analysis.text.Span;
import org.entente.analysis.text.Tokens;

/** Prints how fast sentences that all name two states are coded: the worst case, as news has one in several. */
final class EventCoderSpeed {

    private static final int ROUNDS = 40;

    private EventCoderSpeed() {}

    public static void main(String[] args) {
        var text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (int copy = 0; copy < 20; copy++) {
            for (CoderEvaluation.Gold gold : CoderEvaluation.own(Table.lines(EventCoderSpeed.class, "sentences.txt"))) {
                spans.add(new Span(text.length(), text.length() + gold.text().length()));
                text.append(gold.text()).append('\n');
            }
        }
        Tokens tokens = Tokens.of(text.toString());
        List<Sentence> sentences = new ArrayList<>();
        for (Span span : spans) {
            sentences.add(new Sentence(
                    sentences.size(), 0, span, tokens.firstAtOrAfter(span.start()), tokens.firstAtOrAfter(span.end())));
        }
        Passage passage = new Passage(Field.TEXT, tokens, sentences);
        List<Entity> entities = EntityFinder.standard().find(passage);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = threads.getCurrentThreadCpuTime();
            EventCoder.standard().code(passage, entities);
            best = Math.min(best, (threads.getCurrentThreadCpuTime() - start) / 1e9);
        }
        System.out.printf(
                "%.0f sentences/s, %.1f MB/s: the best of %d rounds, in processor time%n",
                sentences.size() / best, text.length() / best / 1e6, ROUNDS);
    }
}
