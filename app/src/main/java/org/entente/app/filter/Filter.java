package org.entente.app.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Answers every line with a line, in the order they came, on any number of threads with the same bytes.
 *
 * @param threads how many lines are worked on at a time
 */
public record Filter(int threads) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH_PER_THREAD = 64;

    public Filter {
        if (threads < 1) {
            throw new IllegalArgumentException("a filter needs a thread, got " + threads);
        }
    }

    /** What became of the lines. */
    public record Tally(long answered, long unusable) {}

    /**
     * Answers each line by itself.
     *
     * @param answer from a line's object to the answer; an {@link IllegalArgumentException} becomes its error
     */
    public Tally answerEach(BufferedReader in, PrintStream out, Function<Line.Usable, ObjectNode> answer)
            throws IOException {
        var lines = new Lines(in);
        long answered = 0;
        long unusable = 0;
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Line> batch = batch(lines);
            while (!batch.isEmpty()) {
                List<Future<ObjectNode>> answers = new ArrayList<>();
                for (Line line : batch) {
                    answers.add(workers.submit(() -> answer(line, answer)));
                }
                for (Future<ObjectNode> one : answers) {
                    ObjectNode object = get(one);
                    print(out, object);
                    answered++;
                    unusable += object.has("error") && object.size() == 2 ? 1 : 0;
                }
                batch = batch(lines);
            }
        } finally {
            workers.shutdownNow();
        }
        out.flush();
        return new Tally(answered, unusable);
    }

    /** Reads every line, for filters that must see all before they answer one. */
    public static List<Line> readAll(BufferedReader in) throws IOException {
        var lines = new Lines(in);
        List<Line> all = new ArrayList<>();
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        return all;
    }

    public static void print(PrintStream out, ObjectNode object) {
        try {
            out.append(JSON.writeValueAsString(object)).append('\n');
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of strings and numbers can be written", e);
        }
    }

    /** The answer to a line that cannot be used. */
    public static ObjectNode error(String id, String error) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("error", error);
    }

    private List<Line> batch(Lines lines) throws IOException {
        List<Line> batch = new ArrayList<>();
        while (batch.size() < threads * BATCH_PER_THREAD) {
            Optional<Line> line = lines.next();
            if (line.isEmpty()) {
                break;
            }
            batch.add(line.get());
        }
        return batch;
    }

    private static ObjectNode answer(Line line, Function<Line.Usable, ObjectNode> answer) {
        if (line instanceof Line.Unusable unusable) {
            return error(unusable.id(), unusable.error());
        }
        var usable = (Line.Usable) line;
        try {
            return answer.apply(usable);
        } catch (IllegalArgumentException e) {
            return error(usable.id(), String.valueOf(e.getMessage()));
        }
    }

    private static ObjectNode get(Future<ObjectNode> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
