package org.entente.ingest.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.analysis.article.TimeQuality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as publishers write them. */
class DateReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // ISO 8601 and its variants
                "2024-05-01T10:20:30Z              | 2024-05-01T10:20:30Z",
                "2024-05-01T10:20:30.123+02:00     | 2024-05-01T08:20:30.123Z",
                "2024-05-01T10:20:30+0530          | 2024-05-01T04:50:30Z",
                "2024-05-01T10:20:30-07            | 2024-05-01T17:20:30Z",
                "2024-05-01 10:20                  | 2024-05-01T10:20:00Z",
                "2024-05-01 10:20:30 +0200         | 2024-05-01T08:20:30Z",
                "20240501T102030Z                  | 2024-05-01T10:20:30Z",
                "2024-05-01T24:00:00Z              | 2024-05-02T00:00:00Z",
                "2024-05-01T23:59:60Z              | 2024-05-01T23:59:59Z",
                "9999-12-31T00:00:00Z              | 9999-12-31T00:00:00Z",
                // RFC 822 and its misspellings
                "Wed, 01 May 2024 10:20:30 GMT     | 2024-05-01T10:20:30Z",
                "Wed, 1 May 24 10:20:30 EST        | 2024-05-01T15:20:30Z",
                "Wed, 01 May 2024 10:20:30 -0400   | 2024-05-01T14:20:30Z",
                "01 May 2024 10:20 PDT             | 2024-05-01T17:20:00Z",
                "Wed, 01-May-2024 10:20:30 GMT     | 2024-05-01T10:20:30Z",
                "Wednesday, 01 May 2024 10:20:30 +0000 | 2024-05-01T10:20:30Z",
                "Wed May  1 10:20:30 2024          | 2024-05-01T10:20:30Z",
                // in words
                "May 1, 2024 3:45 PM               | 2024-05-01T15:45:00Z",
                "May 1, 2024 12:05 a.m.            | 2024-05-01T00:05:00Z",
                "1. Mai 2024, 15:45 Uhr            | 2024-05-01T15:45:00Z",
                "1 мая 2024, 15:45                 | 2024-05-01T15:45:00Z",
                "2024年5月1日 15:45                 | 2024-05-01T15:45:00Z",
                "2024년 5월 1일 15:45               | 2024-05-01T15:45:00Z",
                "2024년 5월 1일 오후 3:45:10         | 2024-05-01T15:45:10Z",
                "2024년 5월 1일 오전 12시 5분        | 2024-05-01T00:05:00Z",
                "2024年5月1日 下午3:45              | 2024-05-01T15:45:00Z",
                "1 Μαΐου 2024, 3:45 μ.μ.           | 2024-05-01T15:45:00Z",
                "2024. 5. 1. 15:45                 | 2024-05-01T15:45:00Z",
                "1. 5. 2024 15:45                  | 2024-05-01T15:45:00Z",
                "2024-05-01T15:45:00+02:00[Europe/Paris] | 2024-05-01T13:45:00Z",
                "2024-05-01 03:45 PM               | 2024-05-01T15:45:00Z",
                "Wed May 01 2024 10:20:30 GMT+0200 (Central European Summer Time) | 2024-05-01T08:20:30Z",
                "6 พ.ค. 67 10:30 น.                 | 2024-05-06T10:30:00Z",
                // numbers
                "1714558830                        | 2024-05-01T10:20:30Z",
                "1714558830000                     | 2024-05-01T10:20:30Z",
            })
    void readsTimes(String stated, String expected) {
        assertThat(DateReader.read(stated)).contains(new StatedTime(Instant.parse(expected), TimeQuality.EXACT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-05-01           | 2024-05-01",
                "20240501             | 2024-05-01",
                "2024-05              | 2024-05-01",
                "2024/05/01           | 2024-05-01",
                "31/05/2024           | 2024-05-31",
                "05/31/2024           | 2024-05-31",
                "01.05.2024           | 2024-05-01",
                "September 12, 2019   | 2019-09-12",
                "Sept. 12, 2019       | 2019-09-12",
                "12 September 2019    | 2019-09-12",
                "12 de septiembre de 2019 | 2019-09-12",
                "12 août 2019         | 2019-08-12",
                "2024年5月1日          | 2024-05-01",
                "1 mayıs 2024         | 2024-05-01",
                "Thursday, September 12th, 2019 | 2019-09-12",
                "3. 2. 2022           | 2022-02-03",
                "ngày 5 tháng 3 năm 2024 | 2024-03-05",
                "ב-3 בדצמבר 2021      | 2021-12-03",
                // other calendars
                "25 ธ.ค. 2566          | 2023-12-25",
                "۲۷ اردیبهشت ۱۴۰۲      | 2023-05-17",
                "۱۴۰۳/۱۲/۳۰            | 2025-03-20",
                "令和6年6月21日         | 2024-06-21",
                "平成元年1月8日         | 1989-01-08",
                "6 พ.ค. 67             | 2024-05-06",
                "วันที่ 06 พ.ค. 2567     | 2024-05-06",
                "2567-05-06           | 2024-05-06",
                "1403-02-17           | 2024-05-06",
                "1404/01/01           | 2025-03-21",
                "1404/06/15           | 2025-09-06",
                "1404/12/29           | 2026-03-20",
                "1405/01/01           | 2026-03-21",
                "1399/12/30           | 2021-03-20",
                "1358/11/22           | 1980-02-11",
                // months of one name in two languages, and names of two words
                "6. listopada 2024.   | 2024-10-06",
                "6 listopada 2024     | 2024-11-06",
                "6. listopadu 2024    | 2024-11-06",
                "6. svibnja 2024.     | 2024-05-06",
                "6 كانون الأول 2024   | 2024-12-06",
                "6 كانون الثاني 2024  | 2024-01-06",
                "6 تشرين الأول 2024   | 2024-10-06",
                "6 تشرين الثاني/نوفمبر 2024 | 2024-11-06",
            })
    void readsDays(String stated, String expected) {
        assertThat(DateReader.read(stated))
                .contains(new StatedTime(Instant.parse(expected + "T00:00:00Z"), TimeQuality.DAY));
    }

    static Stream<String> datesOfManyLanguages() throws IOException {
        try (InputStream in = Objects.requireNonNull(DateReaderTest.class.getResourceAsStream("dates.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource
    void datesOfManyLanguages(String line) {
        String stated = line.substring(line.indexOf('|') + 1, line.lastIndexOf('|'));
        String expected = line.substring(line.lastIndexOf('|') + 1);

        assertThat(DateReader.read(stated)
                        .map(time -> time.quality() == TimeQuality.DAY
                                ? time.at().toString().substring(0, expected.length())
                                : time.at().toString())
                        .orElse("none"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "05/06/2024",
                "2024-13-01",
                "2024-02-30",
                "99",
                "May",
                "12:30",
                "version 1.2.3",
                "5 May 1402",
                "31 مهر 1402",
                "1404/12/30",
                "1445/10/27",
                "27/10/1445",
                "the 5th of never",
                "May 4th, 20232023202320232023"
            })
    void leavesOutWhatIsNoDateOrTwo(String stated) {
        assertThat(DateReader.read(stated)).isEmpty();
    }
}
