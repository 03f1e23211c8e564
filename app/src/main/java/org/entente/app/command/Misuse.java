package org.entente.app.command;

import java.util.List;
import org.entente.app.ExitCode;
import org.entente.app.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line, in one sentence, and what was perhaps meant. */
final class Misuse {

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
