/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import static io.yuqing.jobs.analysis.common.Items.NOON;
import static io.yuqing.jobs.analysis.common.Items.comment;
import static io.yuqing.jobs.analysis.common.Items.original;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.connector.clickhouse.TableContract;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.jobs.analysis.common.Harnesses;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.analysis.common.SubjectSetup;
import io.yuqing.jobs.analysis.subject.SubjectBuffer;
import io.yuqing.jobs.analysis.thread.ThreadFunction;
import io.yuqing.jobs.model.Announcement;
import io.yuqing.jobs.model.Counted;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.SubjectDelta;
import io.yuqing.jobs.model.WindowRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a fixed stream of a thousand items makes ClickHouse write: forty threads of one topic, an
 * item a second. Each row costs the database twenty times what it costs the job, so a number here
 * may only be changed by who knows why it has.
 */
class WrittenByAStreamTest {
    private static final int ITEMS = 1_000;
    private static final int THREADS = 40;

    /** Items between two sums of the pre-aggregation, and between two batches. */
    private static final int FLUSH = 100;

    private KeyedOneInputStreamOperatorTestHarness<String, Item, Counted> thread;
    private KeyedBroadcastOperatorTestHarness<String, SubjectDelta, Announcement, WindowRow>
            subject;

    @BeforeEach
    void open() throws Exception {
        thread =
                Harnesses.thread(
                        new ThreadFunction(
                                Platforms.NONE,
                                Duration.ofDays(3),
                                Duration.ofDays(7),
                                Duration.ofHours(6),
                                200));
        subject = SubjectSetup.withRules().harness();
        thread.open();
        subject.open();
    }

    @AfterEach
    void close() throws Exception {
        thread.close();
        subject.close();
    }

    @Test
    void shouldWriteNoMoreRowsAndBytesThanItDid() throws Exception {
        Map<Object, WindowRow> batch = new LinkedHashMap<>();
        List<WindowRow> windows = new ArrayList<>();
        int flushed = 0;
        int emitted = 0;
        for (int i = 0; i < ITEMS; i += FLUSH) {
            for (int k = i; k < i + FLUSH; k++) {
                thread.processElement(item(k), NOON + k * 1_000L);
            }
            List<Counted> counted = thread.extractOutputValues();
            SubjectBuffer buffer = new SubjectBuffer();
            counted.subList(flushed, counted.size()).forEach(buffer::add);
            flushed = counted.size();
            List<SubjectDelta> deltas = new ArrayList<>();
            buffer.drain(deltas::add);
            for (SubjectDelta delta : deltas) {
                subject.processElement(delta, delta.time);
            }
            List<WindowRow> rows = subject.extractOutputValues();
            rows.subList(emitted, rows.size()).forEach(row -> batch.put(row.key(), row));
            emitted = rows.size();
            windows.addAll(batch.values());
            batch.clear();
        }

        assertThat(
                        List.of(
                                written(new ItemEncoder(), side(SideOutputs.ITEMS)),
                                written(new ThreadEncoder(), side(SideOutputs.THREADS)),
                                written(new WindowEncoder(), windows)))
                .containsExactly(
                        new Written(1_000, 168_360),
                        new Written(40, 2_550),
                        new Written(2_053, 274_003));
    }

    private static Item item(int number) {
        String root = "demo/root-" + number % THREADS;
        long time = NOON + number * 1_000L;
        return number < THREADS
                ? original(root, time, "water")
                : comment("demo/item-" + number, root, time);
    }

    private record Written(int rows, int bytes) {}

    private static <T> Written written(RowEncoder<T> encoder, List<T> rows) {
        int bytes = 0;
        for (T row : rows) {
            bytes += TableContract.encode(encoder, row).length;
        }
        return new Written(rows.size(), bytes);
    }

    private <T> List<T> side(OutputTag<T> tag) {
        return thread.getSideOutput(tag).stream().map(StreamRecord::getValue).toList();
    }
}
