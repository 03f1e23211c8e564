package org.entente.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.entente.app.Terminal;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Holds {@code docs/commands.md} to what the commands say of themselves. {@code make golden} writes it anew. */
class CommandsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "commands.md");

    @Test
    void documentSaysWhatTheCommandsSay() throws IOException {
        // Given
        String document = document();
        if (Boolean.getBoolean("golden")) {
            Files.writeString(DOCUMENT, document);
        }

        // Then
        assertThat(document).isEqualTo(Files.readString(DOCUMENT));
    }

    private static String document() {
        Terminal nobody = new Terminal(System.in, System.out, System.err, false, false, 100, Map.of());
        CommandLine entente = EntenteCommand.lineOfAll(nobody);
        var out = new StringBuilder("""
                # Commands

                Written from what the commands say of themselves by `make golden`; a test holds it to that.

                Data go to standard output, words and progress to standard error. Results that have rows are shown as
                `-o table|json|jsonl|csv`: a table on a terminal, JSON lines in a pipe. `--verbose` logs what is done.

                | exit code | means |
                |---|---|
                | 0 | done; also when whoever read the output had enough of it |
                | 1 | failed |
                | 2 | used wrongly: unknown option, value or setting |
                | 3 | not found |
                | 4 | broker or registry does not answer |
                | 5 | invalid data: no line of the input could be used; for `backtest`, some line was left out |
                | 6 | findings: a check or comparison that did not come out clean |
                | 130 | ended by Ctrl-C |

                The filters (`analyze`, `backtest`, `dedupe`, `extract`, `feed`) need neither broker nor registry. They answer
                every line in its place, one that they cannot use with `{"id","error"}`; a line without an id is called by its
                number, as in `line-3`. Blank lines are skipped. They print the same bytes on any number of threads.
                A line of `analyze` names of each entity the `field` it stands in and the `actor`, the state or bloc that it
                stands for; of each claim also the `detail` that the label leaves out.

                """);
        entente.getSubcommands().forEach((name, command) -> describe("entente " + name, command, out));
        return out.toString().stripTrailing() + "\n";
    }

    private static void describe(String name, CommandLine command, StringBuilder out) {
        out.append("## ")
                .append(name)
                .append("\n\n```\n")
                .append(trimmed(command.getUsageMessage(Ansi.OFF)))
                .append("```\n\n");
        command.getSubcommands().forEach((inner, its) -> describe(name + " " + inner, its, out));
    }

    private static String trimmed(String usage) {
        var out = new StringBuilder();
        usage.lines().forEach(line -> out.append(line.stripTrailing()).append('\n'));
        return out.toString();
    }
}
