package org.entente.app.command;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.app.ExitCode;
import org.entente.app.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line, in one sentence, and what was perhaps meant. */
final class Misuse {

    /** What picocli says to programmers, and what is said here. */
    private static final Map<String, String> JAVA_WORDS = new TreeMap<>(Map.of(
            "option option ", "option ",
            " is not an int", " is no whole number",
            " is not a long", " is no whole number",
            " (case-insensitive)", "",
            "KEY=VALUE format", "NAME=VALUE format"));

    private Misuse() {}

    static int explain(ParameterException misuse, Terminal terminal) {
        CommandLine command = misuse.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        terminal.say(name + ": " + sentence(misuse));
        terminal.say("Try '" + name + " --help'.");
        return ExitCode.USAGE;
    }

    private static String sentence(ParameterException misuse) {
        if (misuse instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched);
        }
        String message = String.valueOf(misuse.getMessage());
        for (Map.Entry<String, String> word : JAVA_WORDS.entrySet()) {
            message = message.replace(word.getKey(), word.getValue());
        }
        return Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    private static String unmatched(UnmatchedArgumentException misuse) {
        String word = misuse.getUnmatched().get(0);
        List<String> suggestions = misuse.getSuggestions();
        String meant = suggestions.isEmpty() ? "" : "; did you mean " + suggestions.get(0) + "?";
        boolean expectsCommand = !misuse.getCommandLine().getSubcommands().isEmpty();
        String kind = misuse.isUnknownOption() ? "option" : expectsCommand ? "command" : "argument";
        return "unknown " + kind + " '" + word + "'" + meant;
    }
}
