package org.entente.app.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.app.ExitCode;
import org.entente.app.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command itself: which others there are, and what holds for all of them. */
@Command(
        name = "entente",
        scope = ScopeType.INHERIT,
        description =
                "Watches the news, and tells with the sentence that proves it when states change what they call their"
                        + " relationship.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = false,
        usageHelpWidth = EntenteCommand.WIDTH,
        sortOptions = false,
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%n")
public final class EntenteCommand implements Runnable {

    static final int WIDTH = 110;
    private static final int NAMES_WIDTH = 34;

    private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("demo", DemoCommand.class);
        COMMANDS.put("up", UpCommand.class);
        COMMANDS.put("ingest", IngestCommand.class);
        COMMANDS.put("enrich", EnrichCommand.class);
        COMMANDS.put("alerts", AlertsCommand.class);
        COMMANDS.put("watch", WatchCommand.class);
        COMMANDS.put("dyad", DyadCommand.class);
        COMMANDS.put("explain", ExplainCommand.class);
        COMMANDS.put("replay", ReplayCommand.class);
        COMMANDS.put("diff", DiffCommand.class);
        COMMANDS.put("doctor", DoctorCommand.class);
        COMMANDS.put("analyze", AnalyzeCommand.class);
        COMMANDS.put("backtest", BacktestCommand.class);
        COMMANDS.put("dedupe", DedupeCommand.class);
        COMMANDS.put("extract", ExtractCommand.class);
        COMMANDS.put("feed", FeedCommand.class);
        COMMANDS.put("completion", CompletionCommand.class);
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Log what is done, and show where an error comes from.")
    void verbose(boolean verbose) {
        if (verbose) {
            // Read by logback.xml when the first logger is made, which is later than this.
            System.setProperty(Failures.VERBOSE, "info");
        }
    }

    /** Runs one command and tells how it ended. */
    public static int run(Terminal terminal, String... args) {
        CommandLine command =
                args.length > 0 && COMMANDS.containsKey(args[0]) ? lineOf(terminal, args[0]) : lineOfAll(terminal);
        try {
            // Help and version are kept back until here: whether they can be written is for us to deal with.
            var help = new StringWriter();
            command.setOut(new PrintWriter(help));
            int code = command.execute(args);
            if (code == ExitCode.OK || help.getBuffer().length() > 0) {
                terminal.out().append(help.toString());
                terminal.out().flush();
            }
            return code;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // Whatever was left to be written when the command ended.
            return Failures.of(terminal).end(e, "entente");
        }
    }

    /** The command with every other beneath it. */
    static CommandLine lineOfAll(Terminal terminal) {
        return line(terminal, COMMANDS);
    }

    /** The command with one other: making all of them would take longer than many a command runs. */
    private static CommandLine lineOf(Terminal terminal, String name) {
        Map<String, Class<?>> one = new LinkedHashMap<>();
        COMMANDS.entrySet().stream()
                .filter(entry -> entry.getKey().equals(name))
                .forEach(entry -> one.put(name, entry.getValue()));
        return line(terminal, one);
    }

    private static CommandLine line(Terminal terminal, Map<String, Class<?>> commands) {
        var factory = new CommandFactory(terminal);
        var line = new CommandLine(new EntenteCommand(), factory);
        commands.forEach((name, type) -> line.addSubcommand(name, new CommandLine(type, factory)));
        Failures failures = Failures.of(terminal);
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                terminal.outIsScreen() ? CommandLine.Help.Ansi.AUTO : CommandLine.Help.Ansi.OFF));
        line.setUsageHelpLongOptionsMaxWidth(NAMES_WIDTH);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        line.setParameterExceptionHandler((misuse, arguments) -> Misuse.explain(misuse, terminal));
        line.setExecutionExceptionHandler((failure, where, parsed) ->
                failures.end(failure, where.getCommandSpec().qualifiedName()));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
