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
 * CPU time of each thread of a process, from Linux's {@code /proc}; none elsewhere. Never falls:
 * what a thread that has ended took is remembered from the last look. Not thread-safe.
 */
final class ThreadTimes {
    private final Path tasks;
    private final Map<Long, String> shortNames = new HashMap<>();
    private final Map<Long, Double> seconds = new HashMap<>();

    ThreadTimes(long pid) {
        tasks = Path.of("/proc", Long.toString(pid), "task");
    }

    /** Told of one thread, dead or alive. */
    interface Receiver {
        void take(long id, String shortName, double seconds);
    }

    /**
     * Looks now.
     *
     * @param receiver of each thread that was ever seen; names are cut at 15 characters
     */
    void look(Receiver receiver) {
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
            for (Path thread : threads) {
                look(thread);
            }
        } catch (IOException e) {
            // Not Linux, or the process has just ended: what is known stays.
        }
        seconds.forEach((id, took) -> receiver.take(id, shortNames.get(id), took));
    }

    private void look(Path thread) {
        try {
            long id = Long.parseLong(thread.getFileName().toString());
            if (!shortNames.containsKey(id)) {
                shortNames.put(id, Files.readString(thread.resolve("comm")).strip());
            }
            String schedule = Files.readString(thread.resolve("schedstat"));
            seconds.put(id, Long.parseLong(schedule.substring(0, schedule.indexOf(' '))) / 1e9);
        } catch (IOException e) {
            // The thread ended between the listing and the look.
        }
    }
}
