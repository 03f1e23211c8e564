package org.entente.app.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.app.Terminal;
import org.entente.schemas.settings.BadSetting;
import picocli.CommandLine.Option;

/** Settings of services by name: from the environment, and over them from {@code --set}. */
final class SettingOptions {

    private static final String PREFIX = "ENTENTE_";

    /** Variables that are no settings of a service. */
    private static final Set<String> OTHER_VARIABLES = Set.of(
            "ENTENTE_HOME",
            "ENTENTE_JAVA_OPTIONS",
            Connection.SERVERS_VARIABLE,
            Connection.REGISTRY_VARIABLE,
            "ENTENTE_DATA_DIR",
            Heartbeat.VARIABLE,
            "ENTENTE_SHARED");

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description =
                    "A setting, as docs/settings.md lists them; may be given again. A variable ENTENTE_THREADS=2 does"
                            + " the same as --set threads=2.")
    private Map<String, String> settings = new LinkedHashMap<>();

    /** By name. */
    Map<String, String> of(Terminal terminal) {
        Map<String, String> all = new TreeMap<>();
        terminal.environment().forEach((variable, value) -> {
            if (variable.startsWith(PREFIX) && !OTHER_VARIABLES.contains(variable)) {
                all.put(
                        variable.substring(PREFIX.length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        value);
            }
        });
        all.putAll(settings);
        return all;
    }

    /**
     * By service, then by name, of settings that name their service first, as in {@code enrich.threads}.
     *
     * @throws BadSetting where one names no service
     */
    Map<String, Map<String, String>> byService(Terminal terminal, Set<String> services) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        of(terminal).forEach((name, value) -> {
            int dot = name.indexOf('.');
            String service = dot < 0 ? name : name.substring(0, dot);
            if (dot < 0 || !services.contains(service)) {
                throw new BadSetting("setting " + name + " must begin with the service that it is for: "
                        + String.join(", ", new java.util.TreeSet<>(services)) + ", as in enrich.threads=2");
            }
            all.computeIfAbsent(service, s -> new TreeMap<>()).put(name.substring(dot + 1), value);
        });
        return all;
    }
}
