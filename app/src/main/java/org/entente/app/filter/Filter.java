package org.entente.app.filter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.entente.app.output.Progress;

/**
 * Answers every line with a line, in the order they came, on any number of threads with the same bytes.
 *
 * @param threads how many lines are worked on at a time
 */
public record Filter(int threads) {

    private static final int WINDOW_PER_THREAD = 32;

    public Filter {
        if (threads < 1) {
            throw new IllegalArgumentException("a filter needs a thread, got " + threads);
        }
    }

    /** The answer to a line that cannot be used. */
    public static ObjectNode error(String id, String error) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("error", error);
    }

    /**
     * Answers each line by itself, and as soon as it can: whoever sends one line and waits gets the answer.
     *
     * @param answer from a line's object to the answer; an {@link IllegalArgumentException} becomes its error
     */
    public Tally answerEach(Lines lines, Answers answers, Progress progress, Function<Line.Usable, ObjectNode> answer)
            throws IOException {
        var tally = new Tally.Counter();
        var window = new ArrayDeque<Future<Answer>>();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            boolean more = true;
            while (more || !window.isEmpty()) {
                while (more && window.size() < threads * WINDOW_PER_THREAD && (window.isEmpty() || lines.isReady())) {
                    Optional<Line> line = lines.next();
                    more = line.isPresent();
                    line.ifPresent(one -> window.add(workers.submit(() -> answer(one, answer))));
                }
                if (!window.isEmpty()) {
                    Answer next = get(window.remove());
                    tally.count(next);
                    answers.add(next.object());
                    if (window.isEmpty()) {
                        answers.pause();
                    }
                    progress.advanceTo(tally.lines());
                }
            }
        } finally {
            workers.shutdownNow();
        }
        answers.end();
        return tally.total();
    }

    /**
     * What a line is answered with.
     *
     * @param object the answer
     * @param outcome how it came about
     */
    record Answer(ObjectNode object, Tally.Outcome outcome) {}

    private static Answer answer(Line line, Function<Line.Usable, ObjectNode> answer) {
        if (line instanceof Line.Unusable unusable) {
            return new Answer(error(unusable.id(), unusable.error()), Tally.Outcome.UNUSABLE);
        }
        var usable = (Line.Usable) line;
        try {
            return new Answer(answer.apply(usable), Tally.Outcome.ANSWERED);
        } catch (IllegalArgumentException e) {
            return new Answer(error(usable.id(), String.valueOf(e.getMessage())), Tally.Outcome.UNUSABLE);
        } catch (RuntimeException | StackOverflowError e) {
            // A mistake of ours must not cost the other lines their answers; it is told in the line and in the exit
            // code.
            return new Answer(error(usable.id(), "cannot be worked on: " + e), Tally.Outcome.FAILED);
        }
    }

    private static Answer get(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
