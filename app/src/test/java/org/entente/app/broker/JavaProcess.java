package org.entente.app.broker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process of Java, with the classes of this one. */
public final class JavaProcess {

    private JavaProcess() {}

    /** Starts at once rather than runs fast; what it says on standard error is dropped. */
    public static ProcessBuilder of(Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    }
}
