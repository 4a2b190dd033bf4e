/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import static io.yuqing.jobs.analysis.common.Items.MINUTE;
import static io.yuqing.jobs.analysis.common.Items.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.yuqing.jobs.analysis.common.Harnesses;
import io.yuqing.jobs.analysis.common.SubjectSetup;
import io.yuqing.jobs.model.SubjectDelta;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.State;
import org.junit.jupiter.api.Test;

/**
 * What counting and rules cost on a fixed stream, in what does not depend on the clock. A number
 * that grows is a decision: it is changed here, with its reason in the commit.
 */
class SubjectCostTest {
    private static final int DELTAS = 6_000;
    private static final int BETWEEN_CHECKPOINTS = 2_000;

    /** Reads, writes, rows. */
    private static final List<Integer> COSTS = List.of(3_648, 2_367, 13_382);

    /** For each delta, with the copies that the harness takes of rows. */
    private static final long BYTES = 14_500;

    private static final Set<String> READS = Set.of("value", "get", "entries", "keys", "contains");

    private int reads;
    private int writes;

    @Test
    void shouldReadAndWriteStateAndRowsNoMoreOftenThanItDid() throws Exception {
        int rows = 0;
        SubjectFunction function = function();
        try (var subject = Harnesses.subject(function)) {
            subject.setup();
            subject.initializeEmptyState();
            function.setRuntimeContext(counted(function.getRuntimeContext()));
            subject.open();
            List<SubjectDelta> deltas = Deltas.stream(DELTAS, 5);
            for (int i = 0; i < DELTAS; i++) {
                subject.setProcessingTime(i * 5L);
                subject.processElement(deltas.get(i), deltas.get(i).time);
                if (i % 10 == 9) {
                    subject.watermark(NOON + i * MINUTE / 2 - MINUTE);
                }
                if (i % BETWEEN_CHECKPOINTS == BETWEEN_CHECKPOINTS - 1) {
                    subject.prepareSnapshotPreBarrier(i);
                }
            }
            rows = subject.extractOutputValues().size();
        }
        assertThat(List.of(reads, writes, rows)).as("reads, writes, rows").isEqualTo(COSTS);
    }

    /** Interpreted code allocates most, so that no compiler has a say in it. */
    @Test
    void shouldAllocateNoMoreThanItDid() throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (var subject = Harnesses.subject(function())) {
            subject.open();
            List<SubjectDelta> deltas = Deltas.stream(DELTAS, 5);
            long before = 0;
            for (int i = 0; i < DELTAS; i++) {
                if (i == BETWEEN_CHECKPOINTS) {
                    before = threads.getCurrentThreadAllocatedBytes();
                }
                subject.processElement(deltas.get(i), deltas.get(i).time);
            }
            long bytes = threads.getCurrentThreadAllocatedBytes() - before;
            assertThat(bytes / (DELTAS - BETWEEN_CHECKPOINTS))
                    .as("bytes a delta")
                    .isLessThan(BYTES);
        }
    }

    private static SubjectFunction function() {
        return SubjectSetup.withRules(Deltas.RULES).writingEach(Duration.ofSeconds(1)).function();
    }

    /** The same context, whose states count what is done with them. */
    private RuntimeContext counted(RuntimeContext context) {
        return (RuntimeContext)
                Proxy.newProxyInstance(
                        RuntimeContext.class.getClassLoader(),
                        new Class<?>[] {RuntimeContext.class},
                        (proxy, method, arguments) -> {
                            Object answer = call(context, method, arguments);
                            return answer instanceof State state
                                    ? counted(method.getReturnType(), state)
                                    : answer;
                        });
    }

    private Object counted(Class<?> type, State state) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> {
                    if (READS.contains(method.getName())) {
                        reads++;
                    } else {
                        writes++;
                    }
                    return call(state, method, arguments);
                });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
