/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.local.demo.county.DemoOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Counts the arrival files again, with code of its own, and compares with the truth beside them.
 */
class DemoTruthTest {
    private static final int NEAR = 1;

    @TempDir static Path folder;
    private static ReadDemo demo;

    @BeforeAll
    static void generateAndRead() throws IOException {
        DemoStream.generate(
                5, new DemoOptions(DemoOptions.DEFAULT_START, Duration.ofDays(3), 9_000), folder);
        demo = new ReadDemo(folder);
    }

    @Test
    void windowsOfThreadsAreCountedAgain() throws IOException {
        assertThat(demo.truth("windows_1m.csv.gz")).isEqualTo(windows(Duration.ofMinutes(1)));
        assertThat(demo.truth("windows_1h.csv.gz")).isEqualTo(windows(Duration.ofHours(1)));
    }

    /** Topics are found in the texts of the originals, and handed on to what follows from them. */
    @Test
    void windowsOfTopicsAreCountedAgain() throws IOException {
        List<Map<String, String>> again = new ArrayList<>();
        for (JsonNode topic : StarterFiles.topics()) {
            Set<String> roots = rootsAbout(topic);
            Map<OffsetDateTime, int[]> windows = new TreeMap<>();
            demo.counted()
                    .filter(record -> roots.contains(ReadDemo.root(record)))
                    .forEach(
                            record ->
                                    windows.computeIfAbsent(
                                                    ReadDemo.start(record, Duration.ofHours(1)),
                                                    any -> new int[3])[ReadDemo.kind(record)]++);
            windows.forEach(
                    (start, count) ->
                            again.add(
                                    Map.of(
                                            "topic_id", topic.get("id").asText(),
                                            "window_start", ReadDemo.iso(start),
                                            "originals", "" + count[0],
                                            "reposts", "" + count[1],
                                            "comments", "" + count[2])));
        }

        assertThat(demo.truth("topics_1h.csv")).isEqualTo(again);
    }

    @Test
    void summaryAgreesWithTheFiles() throws IOException {
        JsonNode json =
                new ObjectMapper().readTree(demo.folder.resolve("truth/summary.json").toFile());
        long reposts = demo.counted().filter(record -> ReadDemo.kind(record) == 1).count();
        long answers = demo.counted().filter(record -> ReadDemo.kind(record) == 2).count();

        assertThat(json.get("cascades").asLong())
                .isEqualTo(demo.counted().filter(record -> ReadDemo.kind(record) == 0).count());
        assertThat(json.get("reposts").asLong()).isEqualTo(reposts);
        assertThat(json.get("comments").asLong()).isEqualTo(answers);
        assertThat(json.get("events").asLong()).isEqualTo(reposts + answers);
        assertThat(json.get("distinct_authors").asLong())
                .isEqualTo(
                        demo.counted()
                                .filter(record -> ReadDemo.kind(record) > 0)
                                .map(record -> record.get("author").asText())
                                .distinct()
                                .count());
        assertThat(json.get("events_with_unknown_root").asLong()).isZero();
    }

    private static List<Map<String, String>> windows(Duration length) {
        Map<String, Map<OffsetDateTime, int[]>> byRoot = new TreeMap<>();
        demo.counted()
                .filter(record -> ReadDemo.kind(record) > 0)
                .forEach(
                        record ->
                                byRoot.computeIfAbsent(
                                                ReadDemo.root(record), any -> new TreeMap<>())
                                        .computeIfAbsent(
                                                ReadDemo.start(record, length), any -> new int[3])[
                                        ReadDemo.kind(record)]++);
        List<Map<String, String>> rows = new ArrayList<>();
        byRoot.forEach(
                (root, windows) ->
                        windows.forEach(
                                (start, count) ->
                                        rows.add(
                                                Map.of(
                                                        "root_id", root,
                                                        "window_start", ReadDemo.iso(start),
                                                        "reposts", "" + count[1],
                                                        "comments", "" + count[2],
                                                        "total", "" + (count[1] + count[2])))));
        return rows;
    }

    private static Set<String> rootsAbout(JsonNode topic) {
        PlainExpression expression = PlainExpression.parse(topic.get("expression").asText());
        List<String> channels = StarterFiles.texts(topic, "channels");
        List<String> regions = StarterFiles.texts(topic, "regions");
        Set<String> roots = new LinkedHashSet<>();
        for (ObjectNode post : demo.posts.first.values()) {
            boolean admitted =
                    (channels.isEmpty() || channels.contains(post.get("channel").asText()))
                            && (regions.isEmpty()
                                    || regions.contains(post.path("region").asText()));
            if (ReadDemo.kind(post) == 0
                    && admitted
                    && expression.matches(post.get("text").asText(), NEAR)) {
                roots.add(post.get("id").asText());
            }
        }
        return roots;
    }
}
