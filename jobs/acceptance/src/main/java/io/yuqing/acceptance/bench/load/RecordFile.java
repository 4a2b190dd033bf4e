/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.load;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Records in a file, from which they are sent and read again and again: a stream that is worth
 * measuring is larger than the memory of the bench.
 *
 * @param size how many there are
 */
record RecordFile(Path file, int size) {
    private static final int BUFFER = 1 << 20;

    /**
     * Writes a new file.
     *
     * @param source hands all records to what it is given
     */
    static RecordFile write(Path file, Consumer<Consumer<Outgoing>> source) {
        int[] size = {0};
        try (DataOutputStream out =
                new DataOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
            source.accept(
                    record -> {
                        write(out, record);
                        size[0]++;
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file + " failed", e);
        }
        return new RecordFile(file, size[0]);
    }

    Reader open() {
        try {
            return new Reader(
                    new DataInputStream(
                            new BufferedInputStream(Files.newInputStream(file), BUFFER)));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file + " failed", e);
        }
    }

    /** Reads from the first record on. */
    static final class Reader implements AutoCloseable {
        private final DataInputStream in;

        private Reader(DataInputStream in) {
            this.in = in;
        }

        /** To be called no more often than there are records. */
        Outgoing next() {
            try {
                boolean comment = in.readBoolean();
                String thread = in.readBoolean() ? in.readUTF() : null;
                return new Outgoing(comment, thread, in.readNBytes(in.readInt()));
            } catch (IOException e) {
                throw new UncheckedIOException("reading the records failed", e);
            }
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException("closing the records failed", e);
            }
        }
    }

    private static void write(DataOutputStream out, Outgoing record) {
        try {
            out.writeBoolean(record.comment());
            out.writeBoolean(record.isWellFormed());
            if (record.isWellFormed()) {
                out.writeUTF(record.thread());
            }
            out.writeInt(record.value().length);
            out.write(record.value());
        } catch (IOException e) {
            throw new UncheckedIOException("writing a record failed", e);
        }
    }
}
