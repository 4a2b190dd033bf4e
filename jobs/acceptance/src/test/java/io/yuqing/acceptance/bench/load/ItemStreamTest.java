/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yuqing.wire.item.WireItem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemStreamTest {
    private static final int ITEMS = 20_000;

    @TempDir private Path folder;
    private ItemStream stream;

    @BeforeEach
    void generate() {
        stream = DemoItems.stream(folder.resolve("records"), ITEMS, DemoItems.HOUR);
    }

    @Test
    void shouldGiveBackWhatTheDemoStreamHolds() {
        List<Outgoing> expected = new ArrayList<>();
        DemoItems.forEach(ITEMS, DemoItems.HOUR, expected::add);

        List<Outgoing> read = all(stream);

        assertThat(read).hasSameSizeAs(expected);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).comment()).isEqualTo(expected.get(i).comment());
            assertThat(read.get(i).thread()).isEqualTo(expected.get(i).thread());
            assertThat(read.get(i).value()).isEqualTo(expected.get(i).value());
        }
    }

    @Test
    void shouldHavePostsAndCommentsInEachPartOfWhatIsMeasured() {
        List<Outgoing> records = new ArrayList<>();
        stream.forEachMeasured(records::add);

        for (int tenth = 0; tenth < 10; tenth++) {
            List<Outgoing> part =
                    records.subList(tenth * records.size() / 10, (tenth + 1) * records.size() / 10);
            assertThat(comments(part)).as("comments in tenth %d", tenth).isBetween(0.05, 0.5);
        }
    }

    @Test
    void shouldSendInOrderOfArrivalAndALittleAheadOfTheJob() {
        List<Outgoing> sent = new ArrayList<>();
        int ahead = Math.min(Feed.LEAD, stream.size());
        try (Feed feed = new Feed(stream, sent::add)) {
            feed.follow(0, stream.warmUp());
            assertThat(sent).hasSize(Math.min(ahead, stream.warmUp()));

            feed.follow(0, stream.size());
            assertThat(sent).hasSize(ahead);

            feed.follow(stream.size(), stream.size());
        }

        assertThat(sent)
                .extracting(Outgoing::thread)
                .isEqualTo(all(stream).stream().map(Outgoing::thread).toList());
    }

    @Test
    void shouldLeaveOutMalformedRecordsOnBothSidesOfTheWarmUp() {
        ItemStream items = stream.withoutMalformed(folder.resolve("items"));

        assertThat(items.size())
                .isLessThan(stream.size())
                .isEqualTo((int) all(stream).stream().filter(Outgoing::isWellFormed).count());
        List<Outgoing> before = new ArrayList<>();
        stream.forEachBeforeMeasuring(before::add);
        assertThat(items.warmUp())
                .isEqualTo((int) before.stream().filter(Outgoing::isWellFormed).count());
    }

    @Test
    void shouldTurnHalfOfTheItemsIntoRepliesToOneThread() {
        List<WireItem> items =
                all(Skew.of(stream, folder.resolve("skewed"))).stream()
                        .filter(Outgoing::isWellFormed)
                        .map(Outgoing::item)
                        .toList();

        Map<String, Long> threads =
                items.stream().collect(Collectors.groupingBy(i -> i.rootId, Collectors.counting()));
        long largest = threads.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        assertThat(largest / (double) items.size()).isCloseTo(0.5, within(0.05));
        assertThat(items).extracting(item -> item.text).isEqualTo(texts());
    }

    private List<String> texts() {
        return all(stream).stream()
                .filter(Outgoing::isWellFormed)
                .map(record -> record.item().text)
                .toList();
    }

    private static List<Outgoing> all(ItemStream stream) {
        List<Outgoing> records = new ArrayList<>();
        stream.forEachBeforeMeasuring(records::add);
        stream.forEachMeasured(records::add);
        return records;
    }

    private static double comments(List<Outgoing> records) {
        return records.stream().filter(Outgoing::comment).count() / (double) records.size();
    }
}
