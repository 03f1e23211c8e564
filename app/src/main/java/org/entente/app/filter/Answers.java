package org.entente.app.filter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.entente.app.output.Format;
import org.entente.app.output.JsonText;
import org.entente.app.output.Rows;

/** Where the answers of a filter go, in order. */
public interface Answers {

    void add(ObjectNode answer);

    /** Nothing more can be answered before more comes in. */
    void pause();

    void end();

    /**
     * A line for each at once, as programs want them; in any other format all of them together at the end.
     *
     * @param parts what a table or CSV shows of an answer, a row each
     */
    static Answers to(PrintStream out, Rows rows, Function<ObjectNode, List<ObjectNode>> parts) {
        return rows.format() == Format.jsonl ? new Streamed(out) : new Gathered(out, rows, parts, new ArrayList<>());
    }

    /** Prints each as it comes. */
    record Streamed(PrintStream out) implements Answers {

        @Override
        public void add(ObjectNode answer) {
            JsonText.printLine(out, answer);
        }

        @Override
        public void pause() {
            out.flush();
        }

        @Override
        public void end() {
            out.flush();
        }
    }

    /** Prints all when there are no more. */
    record Gathered(PrintStream out, Rows rows, Function<ObjectNode, List<ObjectNode>> parts, List<ObjectNode> answers)
            implements Answers {

        @Override
        public void add(ObjectNode answer) {
            if (rows.format() == Format.json || answer.hasNonNull("error")) {
                answers.add(answer);
            } else {
                answers.addAll(parts.apply(answer));
            }
        }

        @Override
        public void pause() {
            // A table is as wide as its widest cell: it waits for the last.
        }

        @Override
        public void end() {
            rows.print(answers, out);
        }
    }
}
