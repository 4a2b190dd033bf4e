/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.common;

import static io.yuqing.jobs.analysis.common.CountedItems.comment;
import static io.yuqing.jobs.analysis.common.Items.MINUTE;
import static io.yuqing.jobs.analysis.common.Items.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.count.Slices;
import io.yuqing.jobs.analysis.ledger.LedgerBuffer;
import io.yuqing.jobs.analysis.source.SourceBuffer;
import io.yuqing.jobs.analysis.subject.SubjectBuffer;
import io.yuqing.jobs.model.Counted;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.LedgerEvent;
import io.yuqing.jobs.model.LedgerRow;
import io.yuqing.jobs.model.SourceDelta;
import io.yuqing.jobs.model.SubjectDelta;
import java.time.Duration;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreAggregateOperatorTest {
    private static final long LONGEST = 500;

    private OneInputStreamOperatorTestHarness<Counted, SubjectDelta> operator;

    @BeforeEach
    void open() throws Exception {
        operator = gathering();
        operator.open();
    }

    @AfterEach
    void close() throws Exception {
        operator.close();
    }

    @Test
    void shouldSendOneSumForAllItemsOfASubject() throws Exception {
        for (int i = 0; i < 50; i++) {
            operator.processElement(comment("thread:a", NOON + i * MINUTE / 10), NOON);
        }
        assertThat(operator.extractOutputValues()).isEmpty();
        operator.setProcessingTime(LONGEST);
        SubjectDelta sum = operator.extractOutputValues().get(0);
        assertThat(operator.extractOutputValues()).hasSize(1);
        assertThat(Slices.ofBytes(sum.slices).size()).isEqualTo(5);
        assertThat(items(sum)).isEqualTo(50);
    }

    @Test
    void shouldSendTheFirstElementHardlyLaterThanItCame() throws Exception {
        operator.processElement(comment("thread:a", NOON), NOON);
        operator.setProcessingTime(Pace.SHORTEST - 1);
        assertThat(operator.extractOutputValues()).isEmpty();
        operator.setProcessingTime(Pace.SHORTEST);
        assertThat(operator.extractOutputValues()).hasSize(1);
    }

    @Test
    void shouldGatherForTheLongestTimeOnceTheTaskHasLongBeenBusy() throws Exception {
        work(20_000);
        operator.processElement(comment("thread:a", NOON), NOON);
        operator.setProcessingTime(20_000 + LONGEST - 1);
        assertThat(operator.getOutput()).isEmpty();
        operator.setProcessingTime(20_000 + LONGEST);
        assertThat(operator.extractOutputValues()).hasSize(1);
    }

    @Test
    void shouldHoldWatermarksUntilWhatIsGatheredHasGone() throws Exception {
        work(20_000);
        operator.processElement(comment("thread:a", NOON), NOON);
        operator.processWatermark(new Watermark(NOON));
        operator.processElement(comment("thread:b", NOON), NOON);
        operator.processWatermark(new Watermark(NOON + 1));
        assertThat(operator.getOutput()).isEmpty();
        operator.setProcessingTime(20_000 + LONGEST);
        assertThat(operator.getOutput().poll()).isInstanceOf(StreamRecord.class);
        assertThat(operator.getOutput().poll()).isInstanceOf(StreamRecord.class);
        assertThat(operator.getOutput()).containsExactly(new Watermark(NOON + 1));
    }

    @Test
    void shouldPassAWatermarkOnAtOnceIfNothingIsGathered() throws Exception {
        operator.processWatermark(new Watermark(NOON));
        assertThat(operator.getOutput()).containsExactly(new Watermark(NOON));
    }

    @Test
    void shouldSendWhatIsGatheredBeforeTheEndOfTime() throws Exception {
        operator.processElement(comment("thread:a", NOON), NOON);
        operator.processWatermark(Watermark.MAX_WATERMARK);
        assertThat(operator.getOutput().poll()).isInstanceOf(StreamRecord.class);
        assertThat(operator.getOutput()).containsExactly(Watermark.MAX_WATERMARK);
    }

    @Test
    void shouldSendWhatIsGatheredAndItsWatermarkBeforeItSaysThatTimeStandsStill() throws Exception {
        operator.processElement(comment("thread:a", NOON), NOON);
        operator.processWatermark(new Watermark(NOON));
        operator.processWatermarkStatus(WatermarkStatus.IDLE);
        assertThat(operator.getOutput().poll()).isInstanceOf(StreamRecord.class);
        assertThat(operator.getOutput()).containsExactly(new Watermark(NOON), WatermarkStatus.IDLE);
    }

    @Test
    void shouldSendWhenEnoughSubjectsAreGathered() throws Exception {
        operator.processElement(comment("thread:a", NOON), NOON);
        operator.processElement(comment("thread:b", NOON), NOON);
        operator.processWatermark(new Watermark(NOON));
        operator.processElement(comment("thread:c", NOON), NOON);
        assertThat(operator.extractOutputValues())
                .extracting(delta -> delta.subject)
                .containsExactly("thread:a", "thread:b", "thread:c");
        assertThat(operator.getOutput()).contains(new Watermark(NOON));
    }

    @Test
    void shouldLoseNothingWhenACheckpointFallsBetweenGatheringAndSending() throws Exception {
        operator.processElement(comment("thread:a", NOON), NOON);
        operator.processWatermark(new Watermark(NOON));
        operator.prepareSnapshotPreBarrier(1);
        assertThat(operator.extractOutputValues()).hasSize(1);
        assertThat(operator.getOutput()).contains(new Watermark(NOON));
        var snapshot = operator.snapshot(1, 1);
        operator.close();
        operator = gathering();
        operator.initializeState(snapshot);
        operator.open();
        operator.setProcessingTime(LONGEST);
        assertThat(operator.getOutput()).isEmpty();
    }

    @Test
    void shouldTakeItsTimeWithTheLedgerForWhichNobodyWaits() throws Exception {
        try (OneInputStreamOperatorTestHarness<LedgerEvent, LedgerRow> summing =
                new OneInputStreamOperatorTestHarness<>(
                        new PreAggregateOperator<>(
                                new LedgerBuffer(), 3, Duration.ofMillis(LONGEST)))) {
            summing.open();
            summing.processElement(new StreamRecord<>(new LedgerEvent()));
            summing.setProcessingTime(LONGEST - 1);
            assertThat(summing.extractOutputValues()).isEmpty();
            summing.setProcessingTime(LONGEST);
            assertThat(summing.extractOutputValues()).hasSize(1);
        }
    }

    @Test
    void shouldSayOnceThatItRunsIfItCountsSourcesAndNothingComes() throws Exception {
        try (OneInputStreamOperatorTestHarness<Item, SourceDelta> counting =
                new OneInputStreamOperatorTestHarness<>(
                        new PreAggregateOperator<>(
                                new SourceBuffer(), 3, Duration.ofMillis(LONGEST)))) {
            counting.open();
            counting.setProcessingTime(LONGEST - 1);
            assertThat(counting.extractOutputValues()).isEmpty();
            counting.setProcessingTime(LONGEST);
            counting.setProcessingTime(10 * LONGEST);
            assertThat(counting.extractOutputValues()).singleElement().matches(d -> d.items == 0);
        }
    }

    /** A task of the harness is never idle. Nothing is gathered afterwards, and nothing is sent. */
    private void work(long millis) throws Exception {
        for (long time = operator.getProcessingTime(); time < millis; time += LONGEST) {
            operator.processElement(comment("thread:a", NOON), NOON);
            operator.setProcessingTime(time + LONGEST);
        }
        operator.getOutput().clear();
    }

    private static OneInputStreamOperatorTestHarness<Counted, SubjectDelta> gathering()
            throws Exception {
        return new OneInputStreamOperatorTestHarness<>(
                new PreAggregateOperator<>(new SubjectBuffer(), 3, Duration.ofMillis(LONGEST)));
    }

    private static long items(SubjectDelta delta) {
        return Slices.ofBytes(delta.slices).sum(0, Long.MAX_VALUE).items();
    }
}
