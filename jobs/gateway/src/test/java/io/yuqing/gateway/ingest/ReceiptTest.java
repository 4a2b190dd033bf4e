/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.collect.CollectedItem;
import io.yuqing.connector.collect.CollectedItem.Stream;
import io.yuqing.intake.send.Written.Range;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReceiptTest {
    private static final CollectedItem ITEM =
            new CollectedItem(1, Stream.POST, "k", Instant.EPOCH, new byte[0], Map::of);

    private final Batch batch = new Batch("b7");

    ReceiptTest() {
        batch.accept(ITEM, 1);
        batch.accept(ITEM, 0);
        batch.refuse(ITEM, new RefusedLine(17, "9", "bad_timestamp", "published_at is none."));
    }

    @Test
    void shouldSayWhatBecameOfEachLineAndWhereItStands() {
        Map<Integer, Range> partitions = new TreeMap<>();
        partitions.put(0, new Range(1200, 1410, 2));
        partitions.put(1, new Range(980, 980, 1));

        assertThat(new String(Receipt.stored(batch, Map.of("yuqing.posts", partitions)), UTF_8))
                .isEqualTo(
                        "{\"batch\":\"b7\",\"received\":3,\"accepted\":2,\"rejected_count\":1,"
                                + "\"rejected\":[{\"line\":17,\"id\":\"9\",\"reason\":\"bad_timestamp\","
                                + "\"detail\":\"published_at is none.\"}],\"unread_counters\":1,"
                                + "\"written\":{\"yuqing.posts\":{\"0\":[1200,1410],\"1\":[980,980]}},"
                                + "\"duplicates\":\"unknown until read\"}");
    }

    @Test
    void shouldSayThatNothingWasWrittenOfAStrictBatch() {
        assertThat(new String(Receipt.strict(batch), UTF_8))
                .startsWith(
                        "{\"error\":\"bad_lines\",\"message\":\"Nothing was written: 1 of 3 lines"
                                + " cannot be used. Correct them, or send without strict=1.\"")
                .contains("\"accepted\":0", "\"written\":{}", "\"line\":17");
    }

    @Test
    void shouldNameBatchesSoThatLaterOnesSortBehind() {
        String early = BatchId.next(1_782_877_200_000L);

        assertThat(early).matches("b[0-9a-z]{14}").isNotEqualTo(BatchId.next(1_782_877_200_000L));
        assertThat(early).isLessThan(BatchId.next(1_782_877_200_001L));
    }
}
