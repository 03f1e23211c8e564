package org.entente.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import org.apache.avro.AvroRuntimeException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

/** A registry that is away is waited for; bytes that make no sense are not. */
class RegistryPatienceTest {

    @Test
    void networkThatFailsMayComeBack() {
        assertThat(isUnreachable(new ConnectException("refused"))).isTrue();
        assertThat(isUnreachable(new IOException("reset"))).isTrue();
    }

    @Test
    void bytesThatEndEarlyStayAsTheyAre() {
        assertThat(isUnreachable(new EOFException())).isFalse();
        assertThat(isUnreachable(new AvroRuntimeException("malformed"))).isFalse();
    }

    private static boolean isUnreachable(Exception cause) {
        return RegistryPatience.isUnreachable(new SerializationException("failed", cause));
    }
}
