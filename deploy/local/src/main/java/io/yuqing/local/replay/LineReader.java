/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * The lines of a file as the bytes they are: split at {@code \n} and nowhere else, never decoded,
 * so that what is broken in the file arrives broken in the same way. An empty line is a line.
 */
final class LineReader implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;

    private LineReader(InputStream in) {
        this.in = in;
    }

    /** A name ending in {@code .gz} means gzip; several members in a row are one file. */
    static LineReader open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            return new LineReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(raw, BUFFER) : raw);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** The next line without its {@code \n}; null at the end. */
    byte[] next() throws IOException {
        ByteArrayOutputStream line = null;
        while (fill()) {
            int end = indexOfNewline();
            if (line == null) {
                line = new ByteArrayOutputStream(end - position);
            }
            line.write(buffer, position, end - position);
            position = end;
            if (end < limit) {
                position++;
                return line.toByteArray();
            }
        }
        return line == null ? null : line.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, in.read(buffer));
        }
        return position < limit;
    }

    private int indexOfNewline() {
        for (int i = position; i < limit; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return limit;
    }
}
