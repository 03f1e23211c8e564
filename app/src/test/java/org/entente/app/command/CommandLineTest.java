package org.entente.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.entente.app.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a command line may be, and what is said of one that may not. */
class CommandLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # Misspelt words end with 2 and are told what was perhaps meant.
            dedup                          | 2 | entente: unknown command 'dedup'; did you mean dedupe?
            dedupe --thread 3              | 2 | entente dedupe: unknown option '--thread'; did you mean --threads?
            analyze --frobnicate           | 2 | entente analyze: unknown option '--frobnicate'
            watch --no-folow               | 2 | entente watch: unknown option '--no-folow'; did you mean --no-follow?
            up anything                    | 2 | entente up: unknown argument 'anything'
            # Values that make no sense.
            dedupe --threads many          | 2 | 'many'
            dedupe --threads 0             | 2 | --threads must be 1 or more, got 0
            dedupe -o yaml                 | 2 | 'yaml'
            dyad USAVNM                    | 2 | a dyad is two states or blocs by code or name, as in USA-VNM or 'South Korea-Japan', got 'USAVNM'
            dyad Chile Vietnm              | 2 | no state or bloc is called 'Vietnm'
            dyad                           | 2 | DYAD
            watch --dyad USA               | 2 | got 'USA'
            watch --kind uprising          | 2 | no kind of alert is called 'uprising'
            watch --since yesterday        | 2 | --since must be
            feed --batch --url http://a/   | 2 | --url is for one document
            feed                           | 2 | --url
            explain                        | 2 | name an alert or an article
            completion fish                | 2 | 'fish'
            up --port 99999                | 2 | --port must lie in 0..65535, got 99999
            up --port 1 --bootstrap-server a:1 | 2 | --port is for our own, --bootstrap-server for one that is there
            up --set threads               | 2 | value for option '--set'
            doctor --bootstrap-server nowhere  | 2 | --bootstrap-server must be HOST:PORT, or several parted by commas, got 'nowhere'
            watch --registry nowhere       | 2 | --registry must be a URL as http://127.0.0.1:8081, got 'nowhere'
            # Settings that nobody knows stop a service before it has started.
            up --set threads=2             | 2 | setting threads must begin with the service that it is for
            up --set enrich.thread=2       | 2 | unknown setting thread
            up --set alerts.threads=none   | 2 | threads must be a whole number
            ingest --set bogus=1 .         | 2 | unknown setting bogus
            ingest --set csv.columns=body . | 2 | csv.columns pairs one of id, url
            ingest --set csv.columns=body=text . | 2 | got body=text
            ingest --set csv.charset=utf-9 . | 2 | csv.charset must name a charset
            ingest --set allow.addresses=here . | 2 | got here
            ingest --from x .              | 2 | 'x' is no whole number
            # Files that are not there.
            dedupe /no/such/file           | 3 | there is no file /no/such/file
            ingest /no/such/file           | 3 | there is no file or folder /no/such/file
            up --feeds /no/such/file       | 3 | there is no list of feeds /no/such/file
            up --follow /no/such/folder    | 3 | there is no folder /no/such/folder
            explain --file /no/such/file   | 3 | there is no file /no/such/file
            """)
    void wrongLineIsToldWhatIsWrong(String line, int code, String said) {
        // When
        Run run = Run.of(line.strip().split(" "));

        // Then
        assertThat(run.err()).contains(said).doesNotContain("\tat ");
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void noCommandIsWrongUse() {
        assertThat(Run.of().code()).isEqualTo(2);
    }

    @Test
    void portOfOurOwnWinsOverABrokerInTheEnvironment() {
        // When
        Run run = Run.in(java.util.Map.of(Connection.SERVERS_VARIABLE, "kafka"), false, "", "up", "--port", "70000");

        // Then
        assertThat(run.err()).contains("--port must lie in 0..65535");
    }

    @Test
    void addressInTheEnvironmentIsNamedWhenItIsNone() {
        Run run = Run.in(java.util.Map.of(Connection.SERVERS_VARIABLE, "kafka"), false, "", "watch");

        assertThat(run.err()).contains("ENTENTE_BOOTSTRAP_SERVERS must be HOST:PORT");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void versionIsData() {
        Run run = Run.of("--version");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("entente ");
    }

    static Stream<String> commands() {
        Terminal nobody = new Terminal(System.in, System.out, System.err, false, false, 100, java.util.Map.of());
        return EntenteCommand.lineOfAll(nobody).getSubcommands().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandShowsHowItIsUsed(String command) {
        // When
        Run run = Run.of(command, "--help");

        // Then
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Usage: entente " + command).contains("Example");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"bash", "zsh"})
    void completionKnowsEveryCommand(String shell) {
        // When
        Run run = Run.of("completion", shell);

        // Then
        assertThat(run.code()).isZero();
        assertThat(commands()).allSatisfy(command -> assertThat(run.out()).contains(command));
    }
}
