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
import io.yuqing.jobs.analysis.source.SourceBuffer;
import io.yuqing.jobs.analysis.subject.SubjectBuffer;
import io.yuqing.jobs.model.Counted;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.SourceDelta;
import io.yuqing.jobs.model.SubjectDelta;
import java.time.Duration;
import java.util.List;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreAggregateOperatorTest {
    private OneInputStreamOperatorTestHarness<Counted, SubjectDelta> operator;

    @BeforeEach
    void open() throws Exception {
        operator =
                new OneInputStreamOperatorTestHarness<>(
                        new PreAggregateOperator<>(new SubjectBuffer(), 3, Duration.ofMillis(100)));
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
        operator.processWatermark(NOON);
        SubjectDelta sum = operator.extractOutputValues().get(0);
        assertThat(operator.extractOutputValues()).hasSize(1);
        assertThat(Slices.ofBytes(sum.slices).size()).isEqualTo(5);
        assertThat(items(sum)).isEqualTo(50);
    }

    @Test
    void shouldSendBeforeTheWatermarkSoThatWaitingMakesNothingLate() throws Exception {
        operator.processElement(comment("thread:a", NOON), NOON);
        operator.processWatermark(new Watermark(NOON));
        assertThat(operator.getOutput().poll()).isInstanceOf(StreamRecord.class);
        assertThat(operator.getOutput().poll()).isEqualTo(new Watermark(NOON));
    }

    @Test
    void shouldSendWhenTheIntervalHasPassed() throws Exception {
        operator.setProcessingTime(1_000);
        operator.processElement(comment("thread:a", NOON), NOON);
        operator.setProcessingTime(1_099);
        assertThat(operator.extractOutputValues()).isEmpty();
        operator.setProcessingTime(1_100);
        assertThat(operator.extractOutputValues()).hasSize(1);
        operator.processElement(comment("thread:a", NOON), NOON);
        operator.setProcessingTime(1_200);
        assertThat(operator.extractOutputValues()).hasSize(2);
    }

    @Test
    void shouldSendWhenEnoughSubjectsAreGathered() throws Exception {
        for (String subject : List.of("thread:a", "thread:b", "thread:c")) {
            operator.processElement(comment(subject, NOON), NOON);
        }
        assertThat(operator.extractOutputValues())
                .extracting(delta -> delta.subject)
                .containsExactly("thread:a", "thread:b", "thread:c");
    }

    @Test
    void shouldLoseNothingWhenACheckpointFallsBetweenGatheringAndSending() throws Exception {
        operator.processElement(comment("thread:a", NOON), NOON);
        operator.prepareSnapshotPreBarrier(1);
        assertThat(operator.extractOutputValues()).hasSize(1);
        var snapshot = operator.snapshot(1, 1);
        operator.close();
        operator =
                new OneInputStreamOperatorTestHarness<>(
                        new PreAggregateOperator<>(new SubjectBuffer(), 3, Duration.ofMillis(100)));
        operator.initializeState(snapshot);
        operator.open();
        operator.processWatermark(NOON);
        assertThat(operator.extractOutputValues()).isEmpty();
    }

    @Test
    void shouldSayOnceThatItRunsIfItCountsSourcesAndNothingComes() throws Exception {
        try (OneInputStreamOperatorTestHarness<Item, SourceDelta> counting =
                new OneInputStreamOperatorTestHarness<>(
                        new PreAggregateOperator<>(
                                new SourceBuffer(), 3, Duration.ofMillis(100)))) {
            counting.open();
            counting.setProcessingTime(99);
            assertThat(counting.extractOutputValues()).isEmpty();
            counting.setProcessingTime(100);
            counting.setProcessingTime(1_000);
            assertThat(counting.extractOutputValues()).singleElement().matches(d -> d.items == 0);
        }
    }

    private static long items(SubjectDelta delta) {
        return Slices.ofBytes(delta.slices).sum(0, Long.MAX_VALUE).items();
    }
}
