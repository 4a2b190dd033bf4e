/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.thread;

import static io.yuqing.jobs.analysis.common.Items.DAY;
import static io.yuqing.jobs.analysis.common.Items.HOUR;
import static io.yuqing.jobs.analysis.common.Items.MINUTE;
import static io.yuqing.jobs.analysis.common.Items.NOON;
import static io.yuqing.jobs.analysis.common.Items.comment;
import static io.yuqing.jobs.analysis.common.Items.original;
import static io.yuqing.jobs.analysis.common.Items.repost;
import static io.yuqing.jobs.analysis.common.Items.withLikes;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.count.Slices;
import io.yuqing.domain.origin.PlatformForm;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.jobs.analysis.common.Harnesses;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.model.Counted;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.LedgerEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThreadFunctionTest {
    private KeyedOneInputStreamOperatorTestHarness<String, Item, Counted> thread;

    @BeforeEach
    void open() throws Exception {
        thread = harness();
        thread.open();
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, Item, Counted> harness()
            throws Exception {
        return harness(Duration.ofDays(3));
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, Item, Counted> harness(
            Duration retention) throws Exception {
        return Harnesses.thread(
                new ThreadFunction(
                        Platforms.NONE, retention, Duration.ofDays(7), Duration.ofHours(6), 2));
    }

    @AfterEach
    void close() throws Exception {
        thread.close();
    }

    @Test
    void shouldLetCommentsInheritTheTopicsOfTheirThread() throws Exception {
        send(original("a", NOON, "water"), comment("b", "a", NOON + MINUTE, "school"));

        assertThat(countsBySubject())
                .containsOnly(
                        Map.entry("thread:a", 2L),
                        Map.entry("topic:water", 2L),
                        Map.entry("topic:school", 1L));
        assertThat(side(SideOutputs.ITEMS))
                .extracting(item -> item.topics)
                .containsExactly(List.of("water"), List.of("school", "water"));
    }

    @Test
    void shouldCountPlatformsThatNobodyKnowsTogether() throws Exception {
        thread.close();
        Platforms known = PlatformForm.read(List.of(Map.of("code", "demo")), Set.of());
        thread =
                Harnesses.thread(
                        new ThreadFunction(
                                known,
                                Duration.ofDays(3),
                                Duration.ofDays(7),
                                Duration.ofHours(6),
                                2));
        thread.open();
        Item invented = comment("b", "a", NOON);
        invented.platform = "invented-4711";
        send(original("a", NOON), invented);

        assertThat(thread.extractOutputValues())
                .extracting(counted -> counted.item.platform())
                .containsExactly("demo", Platforms.OTHER);
        assertThat(side(SideOutputs.ITEMS))
                .extracting(item -> item.platform)
                .containsExactly("demo", "invented-4711");
    }

    @Test
    void shouldCountEarlyChildrenForTheTopicWhenTheirOriginalComes() throws Exception {
        send(
                comment("b", "a", NOON + MINUTE),
                repost("c", "a", NOON + 2 * MINUTE),
                comment("d", "a", NOON + 3 * MINUTE, "water"));
        assertThat(countsBySubject())
                .containsOnly(Map.entry("thread:a", 3L), Map.entry("topic:water", 1L));

        send(original("a", NOON, "water"));
        assertThat(countsBySubject())
                .containsOnly(Map.entry("thread:a", 4L), Map.entry("topic:water", 4L));
    }

    @Test
    void shouldWriteEarlyChildrenAgainWithTheInheritedTopicsAsFarAsTheyWaited() throws Exception {
        send(comment("b", "a", NOON), comment("c", "a", NOON), comment("d", "a", NOON));
        send(original("a", NOON, "water"));

        assertThat(side(SideOutputs.ITEMS))
                .extracting(item -> item.id + item.topics + item.version)
                .containsExactly("b[]1", "c[]1", "d[]1", "b[water]2", "c[water]2", "a[water]2");
    }

    @Test
    void shouldStopWaitingAfterAWhile() throws Exception {
        send(comment("b", "a", NOON));
        thread.processWatermark(NOON + 6 * HOUR);
        send(original("a", NOON, "water"));
        assertThat(side(SideOutputs.ITEMS))
                .extracting(item -> item.id + item.topics)
                .containsExactly("b[]", "a[water]");
        assertThat(countsBySubject()).containsEntry("topic:water", 2L);
    }

    @Test
    void shouldSetAsideWhatComesAfterItsWindowHasClosed() throws Exception {
        thread.processWatermark(NOON + 72 * HOUR + MINUTE);
        send(comment("late", "a", NOON), comment("corrected", "a", NOON + MINUTE));

        assertThat(countsBySubject()).containsOnly(Map.entry("thread:a", 1L));
        assertThat(side(SideOutputs.LATE)).extracting(row -> row.itemId).containsExactly("late");
        assertThat(side(SideOutputs.LEDGER))
                .extracting(event -> event.outcome)
                .containsExactly(LedgerEvent.Outcome.LATE, LedgerEvent.Outcome.COUNTED);
    }

    @Test
    void shouldStoreWhatIsLateWithTheTopicsOfItsThread() throws Exception {
        send(original("a", NOON, "water"));
        thread.processWatermark(NOON + 72 * HOUR + MINUTE);
        Item late = comment("late", "a", NOON);
        late.batch = "f1";
        send(late);

        assertThat(side(SideOutputs.ITEMS))
                .extracting(item -> item.id + item.topics + item.version)
                .containsExactly("a[water]2", "late[water]2");
        assertThat(side(SideOutputs.LATE))
                .extracting(row -> row.itemId + " " + row.batch)
                .containsExactly("late f1");
        assertThat(countsBySubject())
                .containsOnly(Map.entry("thread:a", 1L), Map.entry("topic:water", 1L));
    }

    @Test
    void shouldStoreTheRiseOfCountersOfWhatIsLate() throws Exception {
        thread.processWatermark(NOON + 72 * HOUR + MINUTE);
        Item update = withLikes(original("a", NOON), 7);
        update.update = true;
        update.engagementRise = 7;
        send(update);

        assertThat(side(SideOutputs.ITEMS))
                .extracting(item -> item.id + item.version)
                .containsExactly("a9");
        assertThat(countsBySubject()).isEmpty();
    }

    @Test
    void shouldLetOthersOfTheThreadWaitOnWhenALateOneComes() throws Exception {
        thread.processWatermark(NOON + 72 * HOUR + MINUTE);
        send(comment("new", "a", NOON + 72 * HOUR), comment("late", "a", NOON));
        thread.processWatermark(NOON + 73 * HOUR);
        send(original("a", NOON + 72 * HOUR, "water"));

        assertThat(side(SideOutputs.ITEMS))
                .extracting(item -> item.id + item.topics + item.version)
                .containsExactly("new[]1", "late[]1", "new[water]2", "a[water]2");
    }

    @Test
    void shouldKeepWindowsClosedAfterARestartUntilEventTimeIsKnownAgain() throws Exception {
        thread.processWatermark(NOON + 72 * HOUR + MINUTE);
        send(comment("new", "a", NOON + 72 * HOUR));
        restart();

        send(comment("late", "a", NOON), comment("corrected", "a", NOON + MINUTE));

        assertThat(countsBySubject()).containsOnly(Map.entry("thread:a", 1L));
        assertThat(side(SideOutputs.LATE)).extracting(row -> row.itemId).containsExactly("late");
    }

    @Test
    void shouldKeepWindowsClosedThatClosedAfterTheLastItemBeforeARestart() throws Exception {
        send(comment("new", "a", NOON + 72 * HOUR));
        thread.processWatermark(NOON + 72 * HOUR + MINUTE);
        restart();

        send(comment("late", "a", NOON), comment("corrected", "a", NOON + MINUTE));

        assertThat(countsBySubject()).containsOnly(Map.entry("thread:a", 1L));
        assertThat(side(SideOutputs.LATE)).extracting(row -> row.itemId).containsExactly("late");
    }

    @Test
    void shouldSetAsideWhatIsLateInItsOwnPartitionBeforeTheFirstWatermark() throws Exception {
        Item late = comment("late", "a", NOON);
        late.partitionTime = NOON + 72 * HOUR + MINUTE;
        Item corrected = comment("corrected", "a", NOON + MINUTE);
        corrected.partitionTime = NOON + 72 * HOUR + MINUTE;
        send(late, corrected);

        assertThat(countsBySubject()).containsOnly(Map.entry("thread:a", 1L));
        assertThat(side(SideOutputs.LATE))
                .singleElement()
                .satisfies(row -> assertThat(row.itemId).isEqualTo("late"))
                .satisfies(row -> assertThat(row.watermarkAt).isEqualTo(late.partitionTime));
    }

    @Test
    void shouldCloseNoWindowForOthersWhenOnePartitionIsAhead() throws Exception {
        thread.processWatermark(NOON);
        send(comment("early", "a", NOON - HOUR));
        Item original = original("a", NOON - 2 * HOUR, "water");
        original.partitionTime = NOON + 80 * HOUR;
        send(original, comment("other", "a", NOON));

        assertThat(side(SideOutputs.LATE)).extracting(row -> row.itemId).containsExactly("a");
        assertThat(countsBySubject())
                .containsOnly(Map.entry("thread:a", 2L), Map.entry("topic:water", 2L));
    }

    @Test
    void shouldKnowAfterAChangeOfParallelismWhatTheMostAdvancedTaskKnew() throws Exception {
        thread.processWatermark(NOON + 72 * HOUR + MINUTE);
        OperatorSubtaskState told = thread.snapshot(1, 1);
        OperatorSubtaskState older;
        try (var other = harness()) {
            other.open();
            other.processWatermark(NOON);
            older = other.snapshot(1, 1);
        }
        thread.close();
        thread = harness();
        thread.initializeState(AbstractStreamOperatorTestHarness.repackageState(older, told));
        thread.open();

        send(comment("late", "a", NOON), comment("corrected", "a", NOON + MINUTE));

        assertThat(side(SideOutputs.LATE)).extracting(row -> row.itemId).containsExactly("late");
    }

    /** Subjects have let go of those hours: one item would make a whole hour begin from zero. */
    @Test
    void shouldNotOpenAgainWhatWasClosedWhenItGoesOnWithALongerRetention() throws Exception {
        thread.processWatermark(NOON + 72 * HOUR + MINUTE);
        restart(Duration.ofDays(6));

        send(comment("late", "a", NOON), comment("corrected", "a", NOON + MINUTE));
        thread.processWatermark(NOON + 140 * HOUR);
        send(comment("still corrected", "a", NOON + MINUTE));

        assertThat(side(SideOutputs.LATE)).extracting(row -> row.itemId).containsExactly("late");
    }

    @Test
    void shouldNotTakeTheEndOfAStreamForATime() throws Exception {
        thread.processWatermark(NOON);
        thread.processWatermark(Long.MAX_VALUE);
        restart();

        send(comment("new", "a", NOON));

        assertThat(countsBySubject()).containsOnly(Map.entry("thread:a", 1L));
    }

    @Test
    void shouldCountInTheMinuteInWhichAnItemAheadOfTheClockWasRecorded() throws Exception {
        Item ahead = comment("b", "a", NOON + 8 * HOUR);
        ahead.eventAt = NOON + MINUTE;
        send(ahead);

        assertThat(thread.extractOutputValues())
                .extracting(counted -> counted.minute)
                .containsExactly(NOON / MINUTE + 1);
    }

    @Test
    void shouldCountARiseOfEngagementWithoutCountingTheItemAgain() throws Exception {
        Item update = withLikes(original("a", NOON, "water"), 30);
        update.update = true;
        update.engagementRise = 20;
        send(original("a", NOON, "water"), update);

        assertThat(countsBySubject()).containsEntry("thread:a", 1L);
        assertThat(side(SideOutputs.LEDGER)).hasSize(1);
        assertThat(side(SideOutputs.ITEMS))
                .extracting(item -> item.version)
                .containsExactly(2L, 32L);
    }

    @Test
    void shouldKeepOfAThreadWithoutAnOriginalWhatStillTakesCorrectionsAndNoMore() throws Exception {
        commentEachTenMinutes(NOON, 4 * DAY);
        long afterFourDays = stateSize();
        commentEachTenMinutes(NOON + 4 * DAY, 4 * DAY);
        assertThat(stateSize()).isLessThan(afterFourDays * 11 / 10);

        int sent = thread.extractOutputValues().size();
        send(original("a", NOON, "water"));
        List<Counted> attributed =
                thread.extractOutputValues().subList(sent, thread.extractOutputValues().size());
        Slices slices = Slices.ofBytes(attributed.get(0).slices);
        assertThat(slices.size()).isEqualTo(3 * 24 * 6 + 1);
    }

    @Test
    void shouldForgetTheThreadWhenItIsOver() throws Exception {
        send(comment("b", "a", NOON), original("a", NOON + HOUR, "water"));
        send(comment("e", "z", NOON));
        thread.snapshot(1, 1);
        assertThat(thread.numKeyedStateEntries()).isGreaterThan(2);
        thread.processWatermark(NOON + HOUR + 7 * DAY - 1);
        assertThat(thread.numKeyedStateEntries()).isEqualTo(1);
        thread.processWatermark(NOON + HOUR + 7 * DAY);
        assertThat(thread.numKeyedStateEntries()).isZero();
        assertThat(thread.numEventTimeTimers()).isZero();
        assertThat(thread.numProcessingTimeTimers()).isZero();
    }

    private void send(Item... items) throws Exception {
        for (Item item : items) {
            thread.processElement(item, item.publishedAt);
        }
    }

    private void restart() throws Exception {
        restart(Duration.ofDays(3));
    }

    private void restart(Duration retention) throws Exception {
        OperatorSubtaskState snapshot = thread.snapshot(1, 1);
        thread.close();
        thread = harness(retention);
        thread.initializeState(snapshot);
        thread.open();
    }

    private Map<String, Long> countsBySubject() {
        Map<String, Long> counts = new TreeMap<>();
        for (Counted counted : thread.extractOutputValues()) {
            long items = 0;
            if (counted.slices != null) {
                Slices slices = Slices.ofBytes(counted.slices);
                items = slices.sum(0, Long.MAX_VALUE).items();
            } else if (counted.item.kind() != null) {
                items = 1;
            }
            for (String subject : counted.subjects) {
                counts.merge(subject, items, Long::sum);
            }
        }
        return counts;
    }

    private void commentEachTenMinutes(long from, long duration) throws Exception {
        for (long time = from; time < from + duration; time += 10 * MINUTE) {
            thread.processWatermark(time);
            thread.processElement(comment("c" + time, "a", time), time);
            thread.getOutput().clear();
        }
    }

    private long stateSize() throws Exception {
        return thread.snapshot(1, 1).getStateSize();
    }

    private <T> List<T> side(OutputTag<T> tag) {
        List<T> values = new ArrayList<>();
        if (thread.getSideOutput(tag) != null) {
            for (StreamRecord<T> record : thread.getSideOutput(tag)) {
                values.add(record.getValue());
            }
        }
        return values;
    }
}
