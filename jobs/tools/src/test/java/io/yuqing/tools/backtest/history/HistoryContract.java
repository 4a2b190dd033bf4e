/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.wire.item.Decoded;
import io.yuqing.wire.item.IngestOptions;
import io.yuqing.wire.item.ItemDecoder;
import io.yuqing.wire.item.RecordKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link History} promises, wherever its items are kept. */
abstract class HistoryContract {
    /** An item of the past that both kinds of storage can hold. */
    record Past(String id, RecordKind kind, String root, Instant published) {
        String json() {
            String thread =
                    kind == RecordKind.COMMENT
                            ? "\"post_id\":\"%s\"".formatted(root)
                            : "\"kind\":\"original\",\"channel\":\"forum\",\"root_id\":\"%s\""
                                    .formatted(root);
            return ("{\"id\":\"%s\",\"platform\":\"p\",%s,\"author\":\"a\",\"published_at\":\"%s\","
                            + "\"text\":\"停水了\"}")
                    .formatted(id, thread, published);
        }
    }

    private static final Past POST =
            new Past("o1", RecordKind.POST, "o1", Instant.parse("2026-03-01T08:00:00Z"));
    private static final Past COMMENT =
            new Past("c1", RecordKind.COMMENT, "o1", Instant.parse("2026-03-02T09:30:00.250Z"));
    private static final Past LATER =
            new Past("o2", RecordKind.POST, "o2", Instant.parse("2026-03-09T08:00:00Z"));

    private final ItemDecoder decoder = new ItemDecoder(IngestOptions.defaults());

    /** A history that holds these items and no others. */
    abstract History holding(List<Past> items) throws Exception;

    @Test
    void shouldHandOnEachItemOnceAsARecordThatTheJobCanRead() throws Exception {
        assertThat(read(holding(List.of(POST, COMMENT, LATER)), Stretch.ALL))
                .containsExactlyInAnyOrder(told(POST), told(COMMENT), told(LATER));
    }

    @Test
    void shouldHandOnAtLeastWhatLiesInTheStretchThatIsWanted() throws Exception {
        Stretch wanted = Stretch.of(POST.published, COMMENT.published);

        assertThat(read(holding(List.of(POST, COMMENT, LATER)), wanted))
                .contains(told(POST), told(COMMENT))
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldHandOnTheSameWhenItIsReadAgain() throws Exception {
        History history = holding(List.of(POST, COMMENT));

        assertThat(read(history, Stretch.ALL)).isEqualTo(read(history, Stretch.ALL)).hasSize(2);
    }

    @Test
    void shouldNameAPartitionThatItsTopicsWillHave() throws Exception {
        History history = holding(List.of(POST, COMMENT, LATER));
        List<Integer> partitions = new ArrayList<>();

        history.read(Stretch.ALL, (kind, value, at, partition) -> partitions.add(partition));

        assertThat(history.partitions()).isPositive();
        assertThat(partitions)
                .hasSize(3)
                .allMatch(p -> p == History.Receiver.BY_THREAD || p < history.partitions());
    }

    @Test
    void shouldBeWholeAndSilentWithoutItems() throws Exception {
        History history = holding(List.of());

        assertThat(read(history, Stretch.ALL)).isEmpty();
        assertThat(history.read(Stretch.ALL, (kind, value, at, partition) -> {}))
                .isEqualTo(Extent.WHOLE);
    }

    @Test
    void shouldSayWhereItComesFrom() throws Exception {
        assertThat(holding(List.of(POST)).name()).isNotBlank();
    }

    private List<String> read(History history, Stretch wanted) throws Exception {
        List<String> items = new ArrayList<>();
        history.read(
                wanted,
                (kind, value, timestamp, partition) -> {
                    Decoded decoded = decoder.decode(kind, "", 0, 0, timestamp, value);
                    assertThat(decoded.rejection).as(new String(value, UTF_8)).isNull();
                    items.add(
                            kind
                                    + " "
                                    + decoded.item.id
                                    + " of "
                                    + decoded.item.rootId
                                    + " at "
                                    + Instant.ofEpochMilli(decoded.item.publishedAt));
                });
        return items;
    }

    private static String told(Past item) {
        return item.kind + " p/" + item.id + " of p/" + item.root + " at " + item.published;
    }
}
