/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A process and all that it has started. */
final class ProcessTree {
    private static final String RESIDENT = "VmRSS:";

    private ProcessTree() {}

    /** What they have in memory together, where the system says it (Linux); else 0. */
    static long megabytes(ProcessHandle root) {
        long kilobytes =
                Stream.concat(Stream.of(root), root.descendants())
                        .mapToLong(ProcessTree::kilobytes)
                        .sum();
        return kilobytes / 1024;
    }

    private static long kilobytes(ProcessHandle process) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException e) {
            // It has ended meanwhile, or this is another system.
            return 0;
        }
    }

    /** At once: what they work on is thrown away. */
    static void kill(Process process) {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
    }
}
