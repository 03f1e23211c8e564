package org.entente.app.registry;

import org.entente.app.broker.EmbeddedKafka;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test a {@link RegistryServer} on the shared broker: one for the whole test process. */
public final class EmbeddedRegistry implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RegistryServer.class;
    }

    @Override
    public RegistryServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
        String bootstrapServers = EmbeddedKafka.shared(context).bootstrapServers();
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(EmbeddedRegistry.class))
                .getOrComputeIfAbsent(
                        RegistryServer.class,
                        key -> RegistryServer.start(RegistrySettings.standard(), bootstrapServers),
                        RegistryServer.class);
    }
}
