/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.thread;

import static io.yuqing.jobs.analysis.common.Items.HOUR;
import static io.yuqing.jobs.analysis.common.Items.NOON;
import static io.yuqing.jobs.analysis.common.Items.comment;
import static io.yuqing.jobs.analysis.common.Items.original;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.origin.Platforms;
import io.yuqing.jobs.analysis.common.Harnesses;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.model.Counted;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.ThreadState;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items that Flink wrote field by field, before they wrote themselves. */
class WaitingItemsOfAnOlderBuildTest {
    @TempDir private Path folder;

    @Test
    void areReadFromRocksDbAndWrittenAgainWithTheTopicsOfTheirThread() throws Exception {
        EmbeddedRocksDBStateBackend backend = new EmbeddedRocksDBStateBackend(true);
        backend.setDbStoragePath(folder.toString());
        assertWritten(backend);
    }

    @Test
    void areReadFromTheHeapAndWrittenAgainWithTheTopicsOfTheirThread() throws Exception {
        assertWritten(new HashMapStateBackend());
    }

    private static void assertWritten(StateBackend backend) throws Exception {
        OperatorSubtaskState older;
        try (var before =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(new OlderBuild()),
                        item -> item.rootId,
                        Types.STRING)) {
            before.setStateBackend(backend);
            before.open();
            before.processElement(comment("b", "a", NOON), NOON);
            before.processElement(comment("c", "a", NOON, "school"), NOON);
            older = before.snapshot(1, 1);
        }
        try (var thread =
                Harnesses.thread(
                        new ThreadFunction(
                                Platforms.NONE,
                                Duration.ofDays(3),
                                Duration.ofDays(7),
                                Duration.ofHours(6),
                                5))) {
            thread.setStateBackend(backend);
            thread.initializeState(older);
            thread.open();
            thread.processElement(comment("d", "a", NOON), NOON);
            thread.snapshot(2, 2);
            thread.processElement(original("a", NOON, "water"), NOON);

            assertThat(thread.getSideOutput(SideOutputs.ITEMS))
                    .extracting(row -> row.getValue().id + row.getValue().topics)
                    .containsExactly("d[]", "b[water]", "c[school, water]", "d[water]", "a[water]");
        }
    }

    /** Keeps what comes as the build before did. */
    private static final class OlderBuild extends KeyedProcessFunction<String, Item, Counted> {
        @Override
        public void processElement(Item item, Context context, Collector<Counted> out)
                throws Exception {
            ThreadState thread = new ThreadState();
            thread.lastItemAt = NOON;
            thread.waitingItems = 2;
            thread.waitUntil = NOON + 6 * HOUR;
            getRuntimeContext()
                    .getState(new ValueStateDescriptor<>("thread", ThreadState.class))
                    .update(thread);
            getRuntimeContext()
                    .getListState(new ListStateDescriptor<>("waiting", fieldByField()))
                    .add(item);
        }

        private static TypeInformation<Item> fieldByField() {
            Map<String, TypeInformation<?>> fields = new HashMap<>();
            for (Field field : Item.class.getFields()) {
                fields.put(field.getName(), TypeInformation.of(field.getType()));
            }
            for (String list : new String[] {"keywords", "topics", "topicWords", "places"}) {
                fields.put(list, Types.LIST(Types.STRING));
            }
            return Types.POJO(Item.class, fields);
        }
    }
}
