/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import io.yuqing.tools.stack.RunningStack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * CPU times of a stack: of each process, and of the threads that run tasks of Flink by their role.
 * Several TaskManagers count as one. Not thread-safe.
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

    private final List<TaskProcess> flink;
    private final ProcessUsage clickHouse;
    private final ProcessUsage kafka;

    /** A process that runs tasks. */
    private record TaskProcess(ProcessUsage usage, ThreadTimes threads, Map<Long, String> names) {
        static TaskProcess of(long pid) {
            return new TaskProcess(
                    new ProcessUsage(pid), new ThreadTimes(pid), ThreadNames.of(pid));
        }

        void look(Map<String, Double> seconds) {
            threads.look(
                    (id, shortName, took) ->
                            seconds.merge(
                                    thread(ThreadRole.of(names.getOrDefault(id, shortName))),
                                    took,
                                    Double::sum));
            seconds.merge(FLINK, usage.cpuSeconds(), Double::sum);
        }
    }

    /**
     * @param stack runs a job; threads that it starts later are known by 15 characters of their
     *     names
     */
    public StackCpu(RunningStack stack) {
        flink = stack.taskPids().stream().map(TaskProcess::of).toList();
        clickHouse = new ProcessUsage(stack.clickHouse().pid());
        kafka = new ProcessUsage(stack.kafka().pid());
    }

    /** All so far. */
    public CpuTimes look() {
        Map<String, Double> seconds = new HashMap<>();
        flink.forEach(process -> process.look(seconds));
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
