/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.local.demo.county.Source;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the county says from the present minute on. */
class LivingStreamTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant START = Instant.parse("2026-03-02T20:03:00Z");
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @Test
    void shouldSayTheSameForTheSameSeedAndMinuteAndOtherThingsElse() {
        List<String> once = texts(collected(1, START, TWO_HOURS));

        assertThat(texts(collected(1, START.plusSeconds(59), TWO_HOURS.minusSeconds(59))))
                .isEqualTo(once);
        assertThat(texts(collected(2, START, TWO_HOURS))).isNotEqualTo(once);
        assertThat(texts(collected(1, START.plusSeconds(60), TWO_HOURS))).isNotEqualTo(once);
    }

    @Test
    void shouldCollectEachItemSecondsAfterItWasPublishedAndInOrder() throws IOException {
        List<DemoRecord> records = collected(1, START, TWO_HOURS);

        assertThat(records).extracting(DemoRecord::collectedAt).isSorted();
        for (DemoRecord record : records) {
            Instant published = time(json(record), "published_at");
            assertThat(time(json(record), "collected_at")).isEqualTo(record.collectedAt());
            assertThat(Duration.between(published, record.collectedAt()))
                    .isBetween(Duration.ofMillis(900), Duration.ofSeconds(25));
            assertThat(published).isAfterOrEqualTo(START);
        }
    }

    @Test
    void shouldGiveIdsThatNoOtherHourOrRunGives() throws IOException {
        List<DemoRecord> records = collected(1, START, TWO_HOURS);
        List<DemoRecord> later = collected(1, START.plus(TWO_HOURS), TWO_HOURS);
        Set<String> ids = new TreeSet<>();
        for (DemoRecord record : records) {
            assertThat(ids.add(json(record).get("id").asText())).isTrue();
        }
        for (DemoRecord record : later) {
            assertThat(ids.add(json(record).get("id").asText())).isTrue();
        }
    }

    @Test
    void shouldNameAnOriginalBeforeAnybodyReactsToIt() throws IOException {
        Set<String> known = new TreeSet<>();
        for (DemoRecord record : collected(1, START, TWO_HOURS)) {
            JsonNode item = json(record);
            String root = item.get(record.comment() ? "post_id" : "root_id").asText();
            if (root.equals(item.get("id").asText())) {
                known.add(root);
            }
            assertThat(known).contains(root);
        }
    }

    @Test
    void shouldSayAFewThingsAMinuteAndRiseEveryQuarterOfAnHour() throws IOException {
        int[] perMinute = new int[120];
        for (DemoRecord record : collected(1, START, TWO_HOURS)) {
            perMinute[(int) Duration.between(START, record.collectedAt()).toMinutes()]++;
        }
        for (int quarter = 0; quarter < 8; quarter++) {
            assertThat(perMinute[15 * quarter]).isLessThan(12);
            assertThat(perMinute[15 * quarter + 6]).isGreaterThan(15);
            assertThat(perMinute[15 * quarter + 14]).isBetween(1, 12);
        }
    }

    @Test
    void shouldComeFromAllPlatformsButTheOneThatFellSilent() throws IOException {
        Set<String> heard = new TreeSet<>();
        for (DemoRecord record : collected(1, START, TWO_HOURS)) {
            heard.add(json(record).get("platform").asText());
        }
        Set<String> expected =
                Source.ALL.stream()
                        .filter(source -> source != Source.FALLS_SILENT)
                        .map(source -> source.platform)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(heard).isEqualTo(expected);
    }

    @Test
    void shouldPassTheTextOfABurstOnToOtherPlatforms() throws IOException {
        Map<String, Integer> told = new HashMap<>();
        Set<String> towns = new TreeSet<>();
        for (DemoRecord record : collected(1, START, Duration.ofMinutes(15))) {
            JsonNode item = json(record);
            if (item.path("kind").asText().equals("original")) {
                String text = item.get("text").asText();
                told.merge(text.substring(text.indexOf('】') + 1), 1, Integer::sum);
                towns.add(item.get("region").asText());
            }
        }
        assertThat(told.values()).anyMatch(times -> times >= 5);
        assertThat(towns).hasSizeGreaterThan(5);
    }

    private static List<DemoRecord> collected(long seed, Instant start, Duration span) {
        LivingStream stream = new LivingStream(seed, start);
        List<DemoRecord> records = new ArrayList<>();
        DemoRecord record = stream.next();
        while (record.collectedAt().isBefore(start.plus(span))) {
            records.add(record);
            record = stream.next();
        }
        return records;
    }

    private static List<String> texts(List<DemoRecord> records) {
        return records.stream().map(record -> new String(record.value(), UTF_8)).toList();
    }

    private static JsonNode json(DemoRecord record) throws IOException {
        return JSON.readTree(record.value());
    }

    private static Instant time(JsonNode item, String field) {
        return OffsetDateTime.parse(item.get(field).asText()).toInstant();
    }
}
