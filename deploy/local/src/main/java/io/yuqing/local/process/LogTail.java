/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The end of a log file, from where the present run began. */
record LogTail(Path file, long start) {
    private static final int MOST_BYTES = 256 * 1024;

    /** At most the last 256 KiB of this run. */
    String read() {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(start, in.length() - MOST_BYTES);
            byte[] bytes = new byte[(int) (in.length() - from)];
            in.seek(from);
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(" + file + " cannot be read: " + e.getMessage() + ")";
        }
    }

    String last(int count) {
        List<String> lines = read().lines().toList();
        return lines.stream()
                .skip(Math.max(0, lines.size() - count))
                .collect(Collectors.joining("\n"));
    }
}
