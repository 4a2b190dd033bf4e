/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * CPU time of a JVM's own compiler, which a job that runs for months pays once. From Linux's {@code
 * /proc}; zero elsewhere. Not thread-safe.
 */
public final class CompilerCpu {
    private final Path tasks;
    private final Map<Path, Long> nanos = new HashMap<>();

    public CompilerCpu(long pid) {
        tasks = Path.of("/proc", Long.toString(pid), "task");
    }

    /**
     * Seconds so far. Never falls: the JVM ends idle compiler threads, and what they took is
     * remembered from the last call.
     */
    public double seconds() {
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
            for (Path thread : threads) {
                look(thread);
            }
        } catch (IOException e) {
            // Not Linux, or the process has just ended: what is known stays.
        }
        return nanos.values().stream().mapToLong(Long::longValue).sum() / 1e9;
    }

    private void look(Path thread) {
        try {
            String name = Files.readString(thread.resolve("comm"));
            if (name.startsWith("C1 Compiler") || name.startsWith("C2 Compiler")) {
                String schedule = Files.readString(thread.resolve("schedstat"));
                nanos.put(thread, Long.parseLong(schedule.substring(0, schedule.indexOf(' '))));
            }
        } catch (IOException e) {
            // The thread ended between the listing and the look.
        }
    }
}
