/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.record;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;
import java.util.zip.GZIPOutputStream;

/** A file of lines, gzipped if its name says so; gzip headers from the JDK carry no time. */
public final class TextFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private int lines;

    public TextFile(Path file) throws IOException {
        OutputStream raw = Files.newOutputStream(file);
        this.out =
                file.toString().endsWith(".gz")
                        ? new BufferedOutputStream(new GZIPOutputStream(raw, BUFFER), BUFFER)
                        : new BufferedOutputStream(raw, BUFFER);
    }

    /**
     * Adds a line.
     *
     * @return its number, from 1
     */
    public int line(byte[] bytes) throws IOException {
        out.write(bytes);
        out.write('\n');
        return ++lines;
    }

    /**
     * Adds a line of comma-separated values, none of which may hold a comma, quote or line break.
     */
    public void row(Object... values) throws IOException {
        StringJoiner row = new StringJoiner(",");
        for (Object value : values) {
            row.add(value == null ? "" : value.toString());
        }
        line(row.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The number of lines so far. */
    int lines() {
        return lines;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
