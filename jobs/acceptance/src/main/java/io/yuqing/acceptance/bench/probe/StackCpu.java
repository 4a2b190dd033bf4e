/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import io.yuqing.tools.stack.RunningStack;
import java.util.HashMap;
import java.util.Map;

/**
 * CPU times of a stack whose Flink is one process: of each process, and of the threads of Flink by
 * their role. Not thread-safe.
 */
public final class StackCpu {
    /** All of its threads. */
    public static final String FLINK = "flink";

    public static final String CLICKHOUSE = "clickhouse";
    public static final String KAFKA = "kafka";

    /** Of the Flink process: a job that runs for months pays it once. */
    public static final String COMPILER = thread(ThreadRole.COMPILER);

    /** Of the Flink process. */
    public static final String COLLECTOR = thread(ThreadRole.COLLECTOR);

    private static final String THREAD = "thread:";

    private final ProcessUsage flink;
    private final ProcessUsage clickHouse;
    private final ProcessUsage kafka;
    private final ThreadTimes threads;
    private final Map<Long, String> names;

    /**
     * @param stack runs a job; threads that it starts later are known by 15 characters of their
     *     names
     */
    public StackCpu(RunningStack stack) {
        long pid = stack.local().process().pid();
        flink = new ProcessUsage(pid);
        clickHouse = new ProcessUsage(stack.clickHouse().pid());
        kafka = new ProcessUsage(stack.kafka().pid());
        threads = new ThreadTimes(pid);
        names = ThreadNames.of(pid);
    }

    /** All so far. */
    public CpuTimes look() {
        Map<String, Double> seconds = new HashMap<>();
        threads.look(
                (id, shortName, took) ->
                        seconds.merge(
                                thread(ThreadRole.of(names.getOrDefault(id, shortName))),
                                took,
                                Double::sum));
        seconds.put(FLINK, flink.cpuSeconds());
        seconds.put(CLICKHOUSE, clickHouse.cpuSeconds());
        seconds.put(KAFKA, kafka.cpuSeconds());
        return new CpuTimes(seconds);
    }

    /** The role of a thread under which its time stands; null for a process. */
    public static String roleOf(String who) {
        return who.startsWith(THREAD) ? who.substring(THREAD.length()) : null;
    }

    private static String thread(String role) {
        return THREAD + role;
    }
}
