/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.truth;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The lines of an NDJSON file as bytes: a malformed line need not be text. */
final class NdjsonLines {
    interface Visitor {
        /**
         * @param line number, from 1
         */
        void line(long line, byte[] bytes);
    }

    private NdjsonLines() {}

    static void each(Path file, Visitor visitor) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = new BufferedInputStream(new GZIPInputStream(raw), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream(1_024);
            long number = 0;
            int next;
            while ((next = in.read()) >= 0) {
                if (next == '\n') {
                    visitor.line(++number, line.toByteArray());
                    line.reset();
                } else {
                    line.write(next);
                }
            }
            if (line.size() > 0) {
                visitor.line(++number, line.toByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file + " failed", e);
        }
    }
}
