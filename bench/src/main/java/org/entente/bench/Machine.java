package org.entente.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;

/** What the figures were measured on; a load above the number of cores means that others were at work. */
final class Machine {

    private Machine() {}

    static ObjectNode described() {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("cores", Runtime.getRuntime().availableProcessors());
        out.put(
                "load",
                Figures.rounded(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        out.put("java", Runtime.version().toString());
        return out;
    }
}
