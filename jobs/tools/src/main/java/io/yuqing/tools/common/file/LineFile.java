/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.file;

import io.yuqing.tools.common.ToolException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * The lines of a text file of any size, one after the other; a packed file (gzip) is unpacked. A
 * byte-order mark is left out. Not thread-safe.
 */
public final class LineFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;

    private final Path file;
    private final InputStream in;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int number;
    private String text = "";

    private LineFile(Path file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /**
     * Before its first line.
     *
     * @throws ToolException if the file cannot be read
     */
    public static LineFile open(Path file) {
        try {
            InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
            raw.mark(2);
            boolean packed = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
            raw.reset();
            return new LineFile(
                    file, packed ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER)) : raw);
        } catch (IOException e) {
            throw FileFault.of(file, e);
        }
    }

    /**
     * Goes on to the next line.
     *
     * @return whether there is one
     * @throws ToolException if the line is no UTF-8, with its number and what to do
     */
    public boolean next() {
        try {
            if (!readBytes()) {
                return false;
            }
        } catch (IOException e) {
            throw FileFault.of(file, e);
        }
        number++;
        byte[] line = bytes.toByteArray();
        text =
                Encoding.utf8(line, number == 1 ? Encoding.markLength(line) : 0)
                        .map(LineFile::withoutReturn)
                        .orElseThrow(
                                () ->
                                        FileFault.of(
                                                Finding.ofLine(
                                                        file, number, Encoding.remedy(line))));
        return true;
    }

    /** Without its end. */
    public String text() {
        return text;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    public Path file() {
        return file;
    }

    private boolean readBytes() throws IOException {
        bytes.reset();
        int next = in.read();
        if (next < 0) {
            return false;
        }
        while (next >= 0 && next != '\n') {
            bytes.write(next);
            next = in.read();
        }
        return true;
    }

    private static String withoutReturn(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw FileFault.of(file, e);
        }
    }
}
