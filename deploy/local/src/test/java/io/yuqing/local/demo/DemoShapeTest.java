/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.demo.arrival.Arrival;
import io.yuqing.local.demo.arrival.ArrivalPlan;
import io.yuqing.local.demo.county.BeijingTime;
import io.yuqing.local.demo.county.DemoOptions;
import io.yuqing.local.demo.county.SilentPlatform;
import io.yuqing.local.demo.county.Topic;
import io.yuqing.local.demo.county.Voices;
import io.yuqing.local.demo.life.Cascade;
import io.yuqing.local.demo.life.CountyLife;
import io.yuqing.local.demo.life.Node;
import io.yuqing.local.demo.plot.Burst;
import io.yuqing.local.demo.plot.CountyPlot;
import io.yuqing.local.demo.truth.DemoSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The default stream looks like life: heavy tails, days and nights, and everything that goes wrong.
 */
class DemoShapeTest {
    @TempDir static Path folder;
    private static CountyLife life;
    private static DemoSummary summary;
    private static List<Map<String, String>> threads;

    @BeforeAll
    static void generate() throws IOException {
        DemoOptions options = DemoOptions.defaults();
        summary = DemoStream.generate(1, options, folder);
        life = new CountyLife(1, options, new CountyPlot());
        threads = DemoFolders.table(folder.resolve("truth/threads.csv"));
    }

    @Test
    void streamHoldsAboutAsManyItemsAsAskedFor() {
        assertThat(summary.cascades() + summary.events()).isBetween(30_000, 30_300);
        assertThat(summary.reposts()).isGreaterThan(8_000);
        assertThat(summary.comments()).isGreaterThan(8_000);
    }

    @Test
    void fewThreadsCarryMostReactionsAndMostThreadsCarryFew() {
        int[] sizes =
                threads.stream()
                        .mapToInt(row -> number(row, "reposts") + number(row, "comments"))
                        .sorted()
                        .toArray();
        int median = sizes[sizes.length / 2];
        int largest = sizes[sizes.length - 1];
        long ofTopPercent =
                Arrays.stream(sizes).skip(sizes.length * 99L / 100).asLongStream().sum();

        assertThat(median).isLessThanOrEqualTo(3);
        assertThat(largest).isGreaterThan(1_000);
        assertThat(ofTopPercent).isGreaterThan(Arrays.stream(sizes).asLongStream().sum() / 3);
    }

    @Test
    void someReactionsDrawManyFollowersThoughMostDrawNone() {
        Map<Node, Integer> followers = new HashMap<>();
        long reactions = 0;
        for (Node node : life.counted()) {
            if (node.parent != null) {
                reactions++;
                if (node.parent.parent != null) {
                    followers.merge(node.parent, 1, Integer::sum);
                }
            }
        }

        assertThat(followers.values()).anyMatch(count -> count >= 20);
        assertThat((long) followers.size()).isLessThan(reactions / 2);
    }

    @Test
    void eveningIsManyTimesBusierThanTheNight() {
        int[] perHour = new int[24];
        for (Node node : life.counted()) {
            perHour[(int) Math.floorMod(node.at / 3_600_000 + 8, 24L)]++;
        }

        assertThat(perHour[20] + perHour[21]).isGreaterThan(5 * (perHour[2] + perHour[3]));
    }

    @Test
    void everyBurstGrowsAndDies() {
        for (Burst burst : Burst.CYCLE) {
            Cascade main = largestAbout(burst.topic());
            int[] perHour = new int[24];
            for (Node node : life.counted()) {
                long hour = (node.at - main.root().at) / 3_600_000;
                if (node.cascade == main && node.parent != null && hour < 24) {
                    perHour[(int) hour]++;
                }
            }
            int peak = Arrays.stream(perHour).max().orElseThrow();

            assertThat(peak).as(burst.topic().id()).isGreaterThan(60);
            assertThat(Arrays.stream(perHour, 0, 6).max().orElseThrow()).isEqualTo(peak);
            assertThat(perHour[9]).as("%s dies", burst.topic().id()).isLessThan(peak / 3);
        }
    }

    @Test
    void everyChannelOfTheCountySpeaks() {
        Set<String> channels =
                threads.stream().map(row -> row.get("channel")).collect(Collectors.toSet());

        assertThat(channels)
                .containsExactlyInAnyOrder(
                        "portal",
                        "forum",
                        "microblog",
                        "wechat",
                        "short_video",
                        "hotline",
                        "news_comment",
                        "traditional_media");
    }

    @Test
    void forumFallsSilentAndStaysSo() throws IOException {
        Map<String, String> silence = DemoFolders.table(folder.resolve("truth/silence.csv")).get(0);
        long from = SilentPlatform.from(life.options());
        ArrivalPlan plan = new ArrivalPlan(1, new CountyLife(1, life.options(), new CountyPlot()));
        List<Long> arrivals =
                plan.inOrder().stream()
                        .filter(
                                a ->
                                        a.node()
                                                .cascade
                                                .source
                                                .platform
                                                .equals(silence.get("platform")))
                        .map(Arrival::collectedAt)
                        .toList();

        assertThat(silence.get("silent_from")).isEqualTo(BeijingTime.seconds(from));
        assertThat(arrivals).hasSizeGreaterThan(1_000).allMatch(at -> at < from);
        assertThat(arrivals.get(arrivals.size() - 1)).isGreaterThan(from - 600_000);
    }

    @Test
    void oneVoiceRepeatsItselfInOneThread() {
        List<Node> loud =
                life.counted().stream().filter(node -> node.author == Voices.LOUD).toList();

        assertThat(loud).hasSizeGreaterThan(100).hasSize(summary.loudComments());
        assertThat(loud)
                .allMatch(node -> node.cascade.root().id().equals(summary.loudThread()))
                .allMatch(node -> node.kind.isComment());
    }

    @Test
    void everyFaultOccursInBothStreams() throws IOException {
        Map<String, Set<String>> filesByFault =
                DemoFolders.table(folder.resolve("malformed.csv")).stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.get("fault"),
                                        Collectors.mapping(
                                                row -> row.get("file"), Collectors.toSet())));

        assertThat(filesByFault.remove("real_no_year_date"))
                .containsExactly("posts_arrival.ndjson.gz");
        assertThat(filesByFault.keySet())
                .containsExactlyInAnyOrder(
                        "blank_line",
                        "control_char",
                        "epoch_1970",
                        "future_published_at",
                        "html_error_page",
                        "invalid_utf8",
                        "json_array",
                        "missing_id",
                        "missing_published_at",
                        "missing_ref",
                        "truncated_json",
                        "two_objects_on_line",
                        "unparseable_published_at",
                        "wrong_type");
        assertThat(filesByFault.values()).allMatch(files -> files.size() == 2);
    }

    @Test
    void itemsArriveOutOfOrderLateRepeatedAndBeforeTheirOriginal() {
        ArrivalPlan plan = new ArrivalPlan(1, new CountyLife(1, life.options(), new CountyPlot()));
        List<Long> delays =
                plan.inOrder().stream()
                        .filter(a -> a.what() == Arrival.What.FIRST && !a.node().cascade.ancient)
                        .map(a -> a.collectedAt() - a.node().at)
                        .sorted()
                        .toList();

        assertThat(delays.get(0)).isPositive();
        assertThat(delays.get(delays.size() / 2)).isBetween(60_000L, 600_000L);
        assertThat(delays.get(delays.size() - 1))
                .isBetween(12 * 3_600_000L, 24 * 3_600_000L + 60_000);
        assertThat(summary.early()).isGreaterThan(50);
        assertThat(summary.updates()).isGreaterThan(300);
        assertThat(summary.duplicates() - summary.updates()).isBetween(200, 400);
        assertThat(summary.beyondRetention()).isGreaterThanOrEqualTo(10);
    }

    private static Cascade largestAbout(Topic topic) {
        return life.threads().stream()
                .filter(thread -> thread.topics.contains(topic))
                .max((a, b) -> Integer.compare(a.reactions(), b.reactions()))
                .orElseThrow();
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(row.get(column));
    }
}
