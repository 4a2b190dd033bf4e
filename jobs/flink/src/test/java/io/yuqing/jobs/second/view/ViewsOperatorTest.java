/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.kafka.KeyedRecord;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rounds under a clock of the test; in most of them the thread of the test groups. */
@Timeout(60)
class ViewsOperatorTest {
    private static final long START = FakeViews.NOON;
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final FakeViews world = new FakeViews();
    private OneInputStreamOperatorTestHarness<KeyedRecord, ViewSet> harness;

    @Test
    void shouldGroupALiveSubjectAndNotAgainBeforeItsTime() throws Exception {
        world.live("topic", "water");
        open(5);
        advanceTo(2);
        ViewSet first = sets().get(0);
        assertThat(first.subjectKind).isEqualTo("topic");
        assertThat(first.subjectId).isEqualTo("water");
        assertThat(first.readAt).isEqualTo(START + 1_000);
        assertThat(first.since).isEqualTo(first.readAt - Duration.ofDays(1).toMillis());
        assertThat(first.freshUntil).isEqualTo(first.readAt + 3 * EVERY.toMillis());
        assertThat(first.comments).isEqualTo(9);
        assertThat(first.commentsRead).isEqualTo(8);
        assertThat(first.kinds).containsExactly("view", "exclamations");
        assertThat(first.sizes).containsExactly(6L, 1L);
        assertThat(first.texts).containsExactly(3L, 1L);
        assertThat(first.negative).containsExactly(6L, 0L);
        assertThat(first.positive).containsExactly(0L, 1L);
        assertThat(first.quoteTimes).containsOnly(START);
        assertThat(first.inNoGroup).isEqualTo(1);

        advanceTo(599);
        assertThat(sets()).hasSize(1);

        advanceTo(700);
        assertThat(sets()).hasSize(2);
        ViewSet second = sets().get(1);
        assertThat(second.readAt).isGreaterThanOrEqualTo(first.readAt + EVERY.toMillis());
        assertThat(second)
                .usingRecursiveComparison()
                .ignoringFields("readAt", "since", "freshUntil")
                .isEqualTo(first);
        harness.close();
    }

    @Test
    void shouldTakeTheFirstSubjectsAndSayHowManyAreLeftOut() throws Exception {
        world.live("thread", "weibo/t").live("topic", "water").live("topic", "bus");
        open(2);
        advanceTo(3);
        assertThat(sets()).extracting(set -> set.subjectId).containsExactly("weibo/t", "water");
        assertThat(sets().get(0).since)
                .as("a thread begins with its first comment")
                .isEqualTo(FakeViews.FIRST);
        assertThat(((ViewsOperator) harness.getOperator()).leftOut()).isEqualTo(1);
        harness.close();
    }

    @Test
    void shouldTryAgainWithinAMinuteWhereTheTablesDidNotAnswer() throws Exception {
        world.live("topic", "water").away(true);
        open(5);
        advanceTo(30);
        assertThat(sets()).isEmpty();
        world.away(false);
        advanceTo(90);
        assertThat(sets()).hasSize(1);
        harness.close();
    }

    @Test
    void shouldLetOriginalsGoOnWhileCommentsAreGrouped() throws Exception {
        CountDownLatch held = world.live("topic", "water").live("topic", "slow").hold("slow");
        world.thread(Executors.newSingleThreadExecutor());
        open(5);
        advanceTo(1);
        world.awaitHeld();
        advanceTo(200);
        assertThat(sets()).as("what was found before").hasSize(1);
        assertThat(world.rounds()).as("one at a time").isEqualTo(1);
        held.countDown();
        harness.close();
    }

    @Test
    void shouldCloseTheEncoderWhenTheGroupingHasStoppedAndNotBefore() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        world.live("topic", "slow").hold("slow");
        world.thread(thread);
        open(5);
        advanceTo(1);
        world.awaitHeld();
        harness.close();
        assertThat(thread.awaitTermination(0, TimeUnit.SECONDS)).isTrue();
        assertThat(world.encodersClosed()).isEqualTo(1);
        assertThat(sets()).isEmpty();
    }

    @Test
    void shouldOpenNothingIfNoSubjectIsWanted() throws Exception {
        world.live("topic", "water");
        open(0);
        advanceTo(700);
        harness.close();
        assertThat(sets()).isEmpty();
        assertThat(world.encodersClosed()).isZero();
    }

    private void open(int subjects) throws Exception {
        harness =
                new OneInputStreamOperatorTestHarness<>(
                        new ViewsOperator(world, new ViewOptions(EVERY, subjects)));
        harness.setup(
                TypeInformation.of(ViewSet.class)
                        .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
        harness.setProcessingTime(START);
        harness.open();
    }

    /** Second by second. */
    private void advanceTo(int second) throws Exception {
        long until = START + second * 1_000L;
        for (long now = harness.getProcessingTime(); now <= until; now += 1_000) {
            harness.setProcessingTime(now);
        }
    }

    private List<ViewSet> sets() {
        return harness.extractOutputValues();
    }
}
