/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.thread;

import static io.yuqing.jobs.analysis.common.Items.HOUR;
import static io.yuqing.jobs.analysis.common.Items.MINUTE;
import static io.yuqing.jobs.analysis.common.Items.NOON;
import static io.yuqing.jobs.analysis.common.Items.comment;
import static io.yuqing.jobs.analysis.common.Items.original;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.origin.Platforms;
import io.yuqing.jobs.analysis.common.Harnesses;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.model.Counted;
import io.yuqing.jobs.model.Item;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** That threads live in memory between checkpoints is seen by nobody. */
class LiveThreadsTest {
    private static final long NO_MEMORY = 0;
    private static final long A_FEW = 5_000;
    private static final long ALL = Long.MAX_VALUE;

    @Test
    void howManyThreadsFitInMemoryChangesNothing() throws Exception {
        List<String> expected = run(ALL, 0, 0);
        assertThat(expected).hasSizeGreaterThan(2_000);
        assertThat(run(NO_MEMORY, 0, 0)).isEqualTo(expected);
        assertThat(run(A_FEW, 0, 0)).isEqualTo(expected);
    }

    @Test
    void checkpointsChangeNothing() throws Exception {
        assertThat(run(A_FEW, 7, 0)).isEqualTo(run(ALL, 0, 0));
        assertThat(run(ALL, 50, 0)).isEqualTo(run(ALL, 0, 0));
    }

    @Test
    void aRestartFromACheckpointChangesNothing() throws Exception {
        assertThat(run(A_FEW, 0, 60)).isEqualTo(run(ALL, 0, 0));
        assertThat(run(ALL, 0, 200)).isEqualTo(run(ALL, 0, 0));
    }

    @Test
    void aThreadThatIsOverLeavesNothingBehind() throws Exception {
        for (long memory : new long[] {NO_MEMORY, A_FEW, ALL}) {
            try (var thread = harness(memory)) {
                thread.open();
                for (Item item : items()) {
                    thread.processElement(item, item.eventAt);
                }
                thread.snapshot(1, 1);
                assertThat(thread.numKeyedStateEntries()).isGreaterThan(40);
                thread.processWatermark(NOON + 30 * 24 * HOUR);
                thread.snapshot(2, 2);
                assertThat(thread.numKeyedStateEntries()).isZero();
                assertThat(thread.numEventTimeTimers()).isZero();
            }
        }
    }

    /** Everything that comes out, as text and in order. */
    private static List<String> run(long memory, int checkpointEach, int restartEach)
            throws Exception {
        List<String> out = new ArrayList<>();
        var thread = harness(memory);
        thread.open();
        List<Item> items = items();
        for (int i = 0; i < items.size(); i++) {
            thread.processElement(items.get(i), items.get(i).eventAt);
            if (i % 40 == 0) {
                thread.processWatermark(items.get(i).eventAt - HOUR);
            }
            if (checkpointEach > 0 && i % checkpointEach == 0) {
                thread.snapshot(i, i);
            }
            if (restartEach > 0 && i % restartEach == 0) {
                take(thread, out);
                OperatorSubtaskState snapshot = thread.snapshot(i, i);
                thread.close();
                thread = harness(memory);
                thread.initializeState(snapshot);
                thread.open();
            }
            take(thread, out);
        }
        thread.close();
        return out;
    }

    private static void take(
            KeyedOneInputStreamOperatorTestHarness<String, Item, Counted> thread,
            List<String> out) {
        for (Counted counted : thread.extractOutputValues()) {
            out.add(
                    counted.subjects
                            + " "
                            + counted.minute
                            + " "
                            + counted.threadTopics
                            + " "
                            + Arrays.toString(counted.slices));
        }
        thread.getOutput().clear();
        var rows = thread.getSideOutput(SideOutputs.ITEMS);
        while (rows != null && !rows.isEmpty()) {
            StreamRecord<Item> row = rows.poll();
            out.add(row.getValue().id + row.getValue().topics + row.getValue().version);
        }
    }

    /** Threads whose original comes first, in the middle, or never. */
    private static List<Item> items() {
        Random random = new Random(3);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            int thread = (int) Math.abs(random.nextGaussian() * 12);
            long time = NOON + i * MINUTE + random.nextInt(30) * MINUTE;
            String root = "t" + thread;
            items.add(
                    random.nextInt(20) == 0 && thread % 5 != 0
                            ? original(root, time, "water", "road")
                            : random.nextInt(3) == 0
                                    ? comment("c" + i, root, time, "school")
                                    : comment("c" + i, root, time));
        }
        return items;
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, Item, Counted> harness(
            long memory) throws Exception {
        return Harnesses.thread(
                new ThreadFunction(
                        Platforms.NONE,
                        Duration.ofDays(3),
                        Duration.ofDays(7),
                        Duration.ofHours(6),
                        5,
                        memory));
    }
}
