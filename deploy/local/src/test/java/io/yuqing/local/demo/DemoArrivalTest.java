/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.local.demo.county.BeijingTime;
import io.yuqing.local.demo.county.DemoOptions;
import io.yuqing.local.demo.truth.DemoSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lists of what is wrong in the arrival files, against the files themselves. */
class DemoArrivalTest {
    @TempDir static Path folder;
    private static DemoSummary summary;
    private static ReadDemo demo;

    @BeforeAll
    static void generateAndRead() throws IOException {
        summary =
                DemoStream.generate(
                        5,
                        new DemoOptions(DemoOptions.DEFAULT_START, Duration.ofDays(3), 9_000),
                        folder);
        demo = new ReadDemo(folder);
    }

    @Test
    void exactlyTheMalformedLinesAreRejected() throws IOException {
        List<Map<String, String>> malformed =
                DemoFolders.table(demo.folder.resolve("malformed.csv"));

        assertThat(demo.posts.rejected).isEqualTo(ReadDemo.lines(malformed, ReadDemo.POSTS));
        assertThat(demo.comments.rejected).isEqualTo(ReadDemo.lines(malformed, ReadDemo.COMMENTS));
        assertThat(malformed).hasSize(summary.malformed());
    }

    @Test
    void exactlyTheListedLinesRepeatAnId() throws IOException {
        List<Map<String, String>> duplicates =
                DemoFolders.table(demo.folder.resolve("duplicates.csv"));

        assertThat(demo.posts.repeated).isEqualTo(ReadDemo.lines(duplicates, ReadDemo.POSTS));
        assertThat(demo.comments.repeated).isEqualTo(ReadDemo.lines(duplicates, ReadDemo.COMMENTS));
        assertThat(duplicates).hasSize(summary.duplicates());
    }

    @Test
    void updatesAreTheRepeatsWithGrownCounters() throws IOException {
        List<Map<String, String>> updates = demo.truth("updates.csv");
        List<Map<String, String>> duplicates =
                DemoFolders.table(demo.folder.resolve("duplicates.csv"));

        assertThat(ReadDemo.lines(updates, ReadDemo.POSTS))
                .isEqualTo(
                        ReadDemo.lines(
                                duplicates.stream()
                                        .filter(row -> row.get("kind").equals("update"))
                                        .toList(),
                                ReadDemo.POSTS));
        Map<String, Long> rises = new TreeMap<>();
        updates.forEach(
                row ->
                        rises.merge(
                                row.get("id"), Long.parseLong(row.get("views_rise")), Long::sum));
        Map<String, Long> settled = new TreeMap<>();
        for (ObjectNode post : demo.ordered("posts")) {
            if (post.has("engagement")) {
                settled.put(post.get("id").asText(), views(post));
            }
        }
        rises.forEach(
                (id, rise) -> {
                    assertThat(rise).isPositive();
                    assertThat(settled.get(id) - views(demo.posts.first.get(id))).isEqualTo(rise);
                });
    }

    @Test
    void orderedFilesHoldTheSameItemsWithTheirLastCounters() throws IOException {
        for (String stream : List.of("posts", "comments")) {
            ArrivedStream arrived = stream.equals("posts") ? demo.posts : demo.comments;
            List<ObjectNode> ordered = demo.ordered(stream);

            assertThat(ordered)
                    .extracting(record -> OffsetDateTime.parse(record.get("published_at").asText()))
                    .isSorted();
            Set<String> expected = new TreeSet<>(arrived.first.keySet());
            expected.removeAll(demo.beyond);
            assertThat(ordered).hasSize(expected.size());
            ordered.forEach(record -> expected.remove(record.get("id").asText()));
            assertThat(expected).isEmpty();
            for (ObjectNode record : ordered) {
                ObjectNode first = arrived.first.get(record.get("id").asText()).deepCopy();
                ObjectNode settled = record.deepCopy();
                first.remove("engagement");
                settled.remove("engagement");
                assertThat(first).isEqualTo(settled);
            }
        }
    }

    /**
     * No reading order can bring the watermark to a place where these are still in time, or others
     * late.
     */
    @Test
    void lateItemsAreWeeksOlderThanTheStreamAndTheOthersNever() throws IOException {
        OffsetDateTime start = DemoOptions.DEFAULT_START.atOffset(BeijingTime.OFFSET);
        List<Map<String, String>> late = demo.truth("late.csv");

        assertThat(late).isNotEmpty().hasSize(summary.beyondRetention());
        for (Map<String, String> row : late) {
            assertThat(OffsetDateTime.parse(row.get("published_at"))).isBefore(start.minusDays(9));
            assertThat(OffsetDateTime.parse(row.get("collected_at"))).isAfter(start.plusDays(2));
            ArrivedStream arrived =
                    row.get("file").equals(ReadDemo.POSTS) ? demo.posts : demo.comments;
            assertThat(arrived.lineOf.get(row.get("id"))).isEqualTo(row.get("line"));
        }
        assertThat(demo.counted()).allMatch(record -> !ReadDemo.published(record).isBefore(start));
    }

    private static long views(JsonNode post) {
        return post.get("engagement").get("views").asLong();
    }
}
