package org.entente.app.command;

import java.lang.reflect.Constructor;
import org.entente.app.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands, and tells those that ask for it which terminal they were started in. */
record CommandFactory(Terminal terminal) implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Terminal.class) {
                constructor.setAccessible(true);
                return type.cast(constructor.newInstance(terminal));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
