package org.entente.app.command;

import org.entente.app.Terminal;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what a shell needs to complete the words of a command line. */
@Command(
        name = "completion",
        description = "Prints the completion script of a shell.",
        footer = {
            "Examples:",
            "  source <(entente completion bash)",
            "  entente completion zsh > ~/.zfunc/_entente && echo 'source ~/.zfunc/_entente' >> ~/.zshrc"
        })
final class CompletionCommand implements Runnable {

    /** Shells that can be served: zsh reads bash's completions through its own bashcompinit. */
    enum Shell {
        bash,
        zsh
    }

    private final Terminal terminal;

    @Parameters(paramLabel = "SHELL", description = "One of ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (shell == Shell.zsh) {
            terminal.out().append("autoload -Uz compinit && compinit\n");
        }
        terminal.out().append(AutoComplete.bash("entente", EntenteCommand.lineOfAll(terminal)));
        terminal.out().append('\n');
    }
}
