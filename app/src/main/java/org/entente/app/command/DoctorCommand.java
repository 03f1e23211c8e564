package org.entente.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.app.CommandFailure;
import org.entente.app.ExitCode;
import org.entente.app.Terminal;
import org.entente.app.pipeline.Addresses;
import org.entente.app.pipeline.Checkup;
import org.entente.app.pipeline.Checkup.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks whether everything that Entente needs is well. */
@Command(
        name = "doctor",
        description = "Checks broker, registry, topics, clock, services and feeds.",
        footer = {
            "The exit code is 0 if all is well, 4 if broker or registry do not answer, 6 if something needs a look.",
            "",
            "Examples:",
            "  entente doctor",
            "  entente doctor -o json --bootstrap-server kafka:9092 --registry http://registry:8081"
        })
final class DoctorCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private Connection connection = new Connection();

    @Mixin
    private Output output = new Output();

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Addresses addresses = connection.addresses(terminal);
        List<Finding> findings = new ArrayList<>();
        boolean broker =
                reached(findings, "broker", addresses.bootstrapServers(), () -> Connection.reachBroker(addresses));
        boolean registry =
                reached(findings, "registry", addresses.registry(), () -> Connection.reachRegistry(addresses));
        try (var checkup = new Checkup(addresses)) {
            if (registry) {
                findings.add(checkup.clock());
            }
            if (broker) {
                findings.addAll(checkup.topics());
                findings.addAll(checkup.services());
                findings.addAll(checkup.deadLetters());
            }
            if (broker && registry) {
                findings.addAll(checkup.subjects());
                findings.addAll(checkup.feeds());
            }
        }
        output.rows(terminal, List.of("check", "state", "detail"))
                .print(findings.stream().map(DoctorCommand::object).toList(), terminal.out());
        if (!broker || !registry) {
            return ExitCode.UNREACHABLE;
        }
        return findings.stream().allMatch(finding -> finding.state() == Checkup.State.ok)
                ? ExitCode.OK
                : ExitCode.FINDINGS;
    }

    private static boolean reached(List<Finding> findings, String what, String where, Runnable reach) {
        try {
            reach.run();
            findings.add(new Finding(what, Checkup.State.ok, "answers at " + where));
            return true;
        } catch (CommandFailure e) {
            findings.add(new Finding(what, Checkup.State.bad, String.valueOf(e.getMessage())));
            return false;
        }
    }

    private static ObjectNode object(Finding finding) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("check", finding.check())
                .put("state", finding.state().name())
                .put("detail", finding.detail());
    }
}
