package org.entente.app.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** Which Entente this is. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "entente " + (version == null ? "unpacked" : version) + " (Java " + System.getProperty("java.version") + ")"
        };
    }
}
