/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.text;

import static io.yuqing.jobs.analysis.common.Items.HOUR;
import static io.yuqing.jobs.analysis.common.Items.NOON;
import static io.yuqing.jobs.analysis.common.Items.comment;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.origin.Platforms;
import io.yuqing.jobs.analysis.common.Harnesses;
import io.yuqing.jobs.analysis.common.Subtasks;
import io.yuqing.jobs.model.Item;
import io.yuqing.wire.control.ControlRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartitionMemoryTest {
    private Subtasks<KeyedBroadcastOperatorTestHarness<String, Item, ControlRecord, Item>> tasks;

    @BeforeEach
    void start() throws Exception {
        tasks =
                Subtasks.start(
                        (all, which) ->
                                Harnesses.analyse(
                                        new AnalyseFunction(
                                                Duration.ofDays(7),
                                                Platforms.NONE,
                                                List.of(),
                                                null,
                                                null,
                                                null),
                                        all,
                                        which),
                        2);
    }

    @AfterEach
    void stop() throws Exception {
        tasks.close();
    }

    @Test
    void shouldLeaveTheTimeThatAnItemBringsIfNothingIsRemembered() throws Exception {
        assertThat(timesAfter(read("a", 0, NOON), read("b", 1, NOON - HOUR)))
                .containsExactly(NOON, NOON - HOUR);
    }

    @Test
    void shouldTellItAgainAfterARestartToWhoeverIsAsked() throws Exception {
        for (int i = 0; i < 20; i++) {
            timesAfter(read("a" + i, 0, NOON + i), read("b" + i, 1, NOON - HOUR));
        }
        tasks.rescale(4);

        for (int i = 0; i < 20; i++) {
            assertThat(timesAfter(read("c" + i, 0, NOON - 5 * HOUR), read("d" + i, 1, NOON)))
                    .containsExactly(NOON + 19, NOON);
        }
    }

    @Test
    void shouldNoteWhatARepeatTells() throws Exception {
        timesAfter(read("a", 0, NOON), read("a", 0, NOON + HOUR));
        tasks.rescale(1);

        assertThat(timesAfter(read("b", 0, NOON))).containsExactly(NOON + HOUR);
    }

    private static Item read(String id, int partition, long partitionTime) {
        Item item = comment(id, "t", NOON);
        item.sourcePartition = partition;
        item.partitionTime = partitionTime;
        return item;
    }

    /** The times of those that are passed on. */
    private List<Long> timesAfter(Item... items) throws Exception {
        List<Long> times = new ArrayList<>();
        for (Item item : items) {
            var task = tasks.of(item.identity());
            task.processElement(item, item.eventAt);
            task.extractOutputValues().forEach(passed -> times.add(passed.partitionTime));
            task.getOutput().clear();
        }
        return times;
    }
}
