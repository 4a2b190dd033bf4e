/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.ledger;

import static io.yuqing.jobs.analysis.common.Items.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.jobs.analysis.common.Harnesses;
import io.yuqing.jobs.analysis.common.Items;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.LedgerEvent;
import io.yuqing.jobs.model.LedgerEvent.Outcome;
import io.yuqing.jobs.model.LedgerRow;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class LedgerFunctionTest {
    @Test
    void shouldKeepAnAbsoluteAccountThatGrowsInVersion() throws Exception {
        try (KeyedOneInputStreamOperatorTestHarness<String, LedgerRow, LedgerRow> ledger =
                Harnesses.ledger()) {
            ledger.open();
            ledger.processElement(entries(4, Outcome.READ, Outcome.READ), 0);
            ledger.processElement(entries(9, Outcome.COUNTED, Outcome.DUPLICATE), 0);

            LedgerRow row = ledger.extractOutputValues().get(1);
            assertThat(List.of(row.read, row.counted, row.duplicate, row.late, row.rejected))
                    .containsExactly(2L, 1L, 1L, 0L, 0L);
            assertThat(row.firstOffset).isEqualTo(4);
            assertThat(row.lastOffset).isEqualTo(5);
            assertThat(row.version()).isEqualTo(4);
        }
    }

    @Test
    void shouldCountAnItemUnderTheIdOfAnotherAmongTheDuplicatesAndByItself() throws Exception {
        try (KeyedOneInputStreamOperatorTestHarness<String, LedgerRow, LedgerRow> ledger =
                Harnesses.ledger()) {
            ledger.open();
            ledger.processElement(entries(4, Outcome.READ, Outcome.READ), 0);
            ledger.processElement(entries(4, Outcome.DUPLICATE, Outcome.ID_CONFLICT), 0);

            LedgerRow row = ledger.extractOutputValues().get(1);
            assertThat(List.of(row.read, row.duplicate, row.idConflicts))
                    .containsExactly(2L, 2L, 1L);
            assertThat(row.version()).isEqualTo(4);
        }
    }

    @Test
    void shouldKeepTheAccountOfABatchOverAllPartitionsBesideTheOthers() throws Exception {
        try (KeyedOneInputStreamOperatorTestHarness<String, LedgerRow, LedgerRow> ledger =
                Harnesses.ledger()) {
            ledger.open();
            LedgerBuffer sums = new LedgerBuffer();
            for (int partition = 0; partition < 3; partition++) {
                Item item = Items.comment("c" + partition, "a", NOON);
                item.sourcePartition = partition;
                item.batch = "b1";
                sums.add(LedgerEvent.of(item, Outcome.READ));
                sums.add(LedgerEvent.of(item, Outcome.LATE));
            }
            List<LedgerRow> rows = new ArrayList<>();
            sums.drain(rows::add);
            for (LedgerRow row : rows) {
                ledger.processElement(row, 0);
            }

            assertThat(ledger.extractOutputValues())
                    .hasSize(3)
                    .allMatch(row -> row.batch.isEmpty() && row.read == 1 && row.late == 1);
            assertThat(ledger.getSideOutput(SideOutputs.BATCHES))
                    .singleElement()
                    .satisfies(
                            record -> {
                                LedgerRow row = record.getValue();
                                assertThat(row.batch).isEqualTo("b1");
                                assertThat(row.topic).isEqualTo("posts");
                                assertThat(row.minute).isEqualTo(NOON);
                                assertThat(List.of(row.read, row.late)).containsExactly(3L, 3L);
                                assertThat(row.version()).isEqualTo(6);
                            });
        }
    }

    @Test
    void shouldCloseTheAccountAfterAWhile() throws Exception {
        try (KeyedOneInputStreamOperatorTestHarness<String, LedgerRow, LedgerRow> ledger =
                Harnesses.ledger()) {
            ledger.open();
            ledger.setProcessingTime(NOON);
            ledger.processElement(entries(4, Outcome.READ), 0);
            ledger.setProcessingTime(NOON + LedgerFunction.KEPT_OPEN.toMillis());
            assertThat(ledger.numKeyedStateEntries()).isZero();
            assertThat(ledger.numProcessingTimeTimers()).isZero();
        }
    }

    private static LedgerRow entries(long offset, Outcome... outcomes) {
        LedgerRow row = new LedgerRow();
        row.topic = "posts";
        row.minute = NOON;
        for (int i = 0; i < outcomes.length; i++) {
            Item item = Items.comment("c" + i, "a", NOON);
            item.sourceOffset = offset + i;
            row.add(LedgerEvent.of(item, outcomes[i]));
        }
        return row;
    }
}
