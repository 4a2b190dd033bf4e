/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.local.demo.county.BeijingTime;
import io.yuqing.local.demo.county.DemoOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo as {@code ./yuqing up} plays it: it ends at the present. */
class DemoUntilNowTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Ten to five in the afternoon of Yunting. */
    private static final Instant NOW = Instant.parse("2026-03-05T08:50:21.5Z");

    private final List<OffsetDateTime> published = new ArrayList<>();
    private final List<Instant> collected = new ArrayList<>();

    @BeforeEach
    void generate() {
        DemoStream.replay(
                1,
                DemoOptions.until(NOW),
                record -> {
                    collected.add(record.collectedAt());
                    OffsetDateTime time = published(record.value());
                    if (time != null) {
                        published.add(time);
                    }
                });
        published.sort(null);
    }

    @Test
    void shouldEndAtThePresentMinute() {
        Instant last = published.get(published.size() - 1).toInstant();

        assertThat(Duration.between(last, NOW)).isBetween(Duration.ZERO, Duration.ofMinutes(1));
        assertThat(collected).isSorted().last().satisfies(at -> assertThat(at).isBefore(NOW));
    }

    @Test
    void shouldHoldThreeWholeDaysAndWhatIsOverOfThisOne() {
        Map<LocalDate, Integer> perDay = new TreeMap<>();
        published.forEach(time -> perDay.merge(time.toLocalDate(), 1, Integer::sum));
        LocalDate today = LocalDate.of(2026, 3, 5);

        for (int back = 1; back <= 3; back++) {
            assertThat(perDay.get(today.minusDays(back))).isGreaterThan(5_000);
        }
        assertThat(perDay.get(today)).isGreaterThan(3_000);
    }

    @Test
    void shouldHaveABurstOfThisDayAtItsNaturalHour(@TempDir Path folder) throws IOException {
        DemoStream.generate(1, DemoOptions.until(NOW), folder);

        assertThat(DemoFolders.table(folder.resolve("truth/bursts.csv")))
                .filteredOn(row -> row.get("kind").equals("one_thread"))
                .extracting(row -> row.get("subject_id") + " " + row.get("start").substring(0, 13))
                .containsExactly(
                        "water-outage 2026-03-02T07",
                        "school-canteen 2026-03-02T12",
                        "flood-warning 2026-03-03T06",
                        "road-works 2026-03-03T16",
                        "medical-insurance 2026-03-04T09",
                        "park-opening 2026-03-04T13",
                        "water-outage 2026-03-05T07",
                        "school-canteen 2026-03-05T12");
    }

    /** At any moment of the day, right behind the begin of a burst too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-04T16:00:00Z",
                "2026-03-04T16:00:01Z",
                "2026-03-04T23:59:32Z",
                "2026-03-05T00:00:00Z",
                "2026-03-05T04:14:30Z",
                "2026-03-05T15:59:59Z"
            })
    void shouldBeWholeAtAnyMoment(String now, @TempDir Path folder) throws IOException {
        DemoOptions options = DemoOptions.until(Instant.parse(now));
        var summary = DemoStream.generate(1, options, folder);

        assertThat(options.endMillis()).isEqualTo(Instant.parse(now).toEpochMilli());
        assertThat(summary.toString()).isNotEmpty();
        assertThat(DemoFolders.table(folder.resolve("truth/bursts.csv"))).hasSizeBetween(6, 30);
    }

    /** Null for what nobody can read, or what is of another time. */
    private static OffsetDateTime published(byte[] value) {
        try {
            JsonNode time = JSON.readTree(value).path("published_at");
            OffsetDateTime at =
                    OffsetDateTime.parse(time.asText())
                            .withOffsetSameInstant(ZoneOffset.ofHours(8));
            boolean ofTheDays =
                    at.isAfter(NOW.atOffset(BeijingTime.OFFSET).minusDays(5))
                            && at.getYear() < 2099;
            return ofTheDays ? at : null;
        } catch (IOException | java.time.DateTimeException e) {
            return null;
        }
    }
}
