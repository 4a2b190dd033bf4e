/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a thread of the Flink process is for, told from its name: the compiler, the garbage
 * collector, or the operators it runs, whichever subtask. Threads of a pool have one role.
 */
final class ThreadRole {
    static final String COMPILER = "JVM compiler";
    static final String COLLECTOR = "JVM garbage collection";

    /** Small helpers that each task has one of. */
    private static final List<String> ONE_EACH_TASK = List.of("OutputFlusher", "Time Trigger");

    private static final Pattern SUBTASK = Pattern.compile("(.*) \\(\\d+/\\d+\\)#\\d+");
    private static final Pattern NUMBERED = Pattern.compile("(.*?)[-#:_ ]*\\d+(?:[-#]\\w+)*");

    private ThreadRole() {}

    /**
     * @param name in full, or cut by the operating system
     */
    static String of(String name) {
        if (name.startsWith("C1 Compiler") || name.startsWith("C2 Compiler")) {
            return COMPILER;
        }
        if (name.startsWith("GC Thread") || name.startsWith("G1 ")) {
            return COLLECTOR;
        }
        if (name.startsWith("rocksdb:")) {
            return "RocksDB: flush and compaction";
        }
        for (String pool : ONE_EACH_TASK) {
            if (name.startsWith(pool)) {
                return pool;
            }
        }
        Matcher subtask = SUBTASK.matcher(name);
        if (subtask.matches()) {
            return subtask.group(1);
        }
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches() && !numbered.group(1).isBlank() ? numbered.group(1) : name;
    }
}
