package org.entente.ingest.time;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.entente.ingest.shared.SpoiltBytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spoilt dates are read or left, and never thrown at anybody. See {@link SpoiltBytes} on fuzzing. */
class DateFuzzTest {

    private static final int TIMES = 2_000;

    @FuzzTest(maxDuration = "2m")
    void everyTextIsAnswered(byte[] text) {
        DateReader.read(new String(text, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thu, 04 May 2023 09:30:00 GMT",
                "2023-05-04T09:30:00+02:00",
                "12 de septiembre de 2019",
                "2024年5月1日 10时30分",
                "1683192600",
                "4 mai 2023 à 09:30",
                "May 4th, 2023 9:30 p.m. EST"
            })
    void everySpoiltDateIsAnswered(String sound) {
        for (long seed = 0; seed < TIMES; seed++) {
            String spoilt = new SpoiltBytes(seed).of(sound);
            assertThatCode(() -> DateReader.read(spoilt)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }
}
