/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The full names of the threads of a JVM by the operating system's id of each, which itself knows
 * 15 characters of a name. Read off a thread dump, for which the JVM stands still for a moment.
 */
final class ThreadNames {
    private static final Pattern LINE =
            Pattern.compile("\"(?<name>.*)\" .*\\bnid=(?<id>0x[0-9a-f]+|[0-9]+)\\b.*");

    private ThreadNames() {}

    /** Empty where there is no {@code jcmd}, as in a JRE. */
    static Map<Long, String> of(long pid) {
        try {
            return read(Jcmd.ask(pid, "Thread.print").stream());
        } catch (IOException e) {
            return Map.of();
        }
    }

    static Map<Long, String> read(Stream<String> dump) {
        Map<Long, String> names = new HashMap<>();
        dump.forEach(
                line -> {
                    Matcher thread = LINE.matcher(line);
                    if (thread.matches()) {
                        names.put(Long.decode(thread.group("id")), thread.group("name"));
                    }
                });
        return names;
    }
}
