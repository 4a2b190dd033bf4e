/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.chdb;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** The answer to one statement, held in native memory until closed. Not thread-safe. */
public final class ChdbResult implements AutoCloseable {
    private static final int COPY_BYTES = 64 * 1024;

    private final ChdbLibrary library;
    private Pointer result;

    private ChdbResult(ChdbLibrary library, Pointer result) {
        this.library = library;
        this.result = result;
    }

    static ChdbResult of(ChdbLibrary library, Pointer result) throws EngineException {
        Pointer error = library.chdb_result_error(result);
        if (error != null) {
            String text = error.getString(0, UTF_8.name());
            library.chdb_destroy_query_result(result);
            throw EngineException.fromEngine(text);
        }
        return new ChdbResult(library, result);
    }

    public long length() {
        return library.chdb_result_length(result);
    }

    /** Copies piecewise, so that a large answer is never a second time in the Java heap. */
    public void writeTo(OutputStream out) throws IOException {
        long length = length();
        if (length == 0) {
            return;
        }
        Pointer buffer = library.chdb_result_buffer(result);
        byte[] copy = new byte[(int) Math.min(length, COPY_BYTES)];
        for (long at = 0; at < length; at += copy.length) {
            int size = (int) Math.min(copy.length, length - at);
            buffer.read(at, copy, 0, size);
            out.write(copy, 0, size);
        }
    }

    /** The answer where it is, valid until this is closed. */
    public ByteBuffer buffer() throws EngineException {
        long length = length();
        if (length > Integer.MAX_VALUE) {
            throw EngineException.of(
                    396,
                    "TOO_MANY_ROWS_OR_BYTES",
                    "An answer of " + length + " bytes is too long for this client: use LIMIT.");
        }
        return length == 0
                ? ByteBuffer.allocate(0)
                : library.chdb_result_buffer(result).getByteBuffer(0, length);
    }

    /** The whole answer as text; for short ones. */
    String text() {
        long length = length();
        return length == 0
                ? ""
                : new String(
                        library.chdb_result_buffer(result).getByteArray(0, Math.toIntExact(length)),
                        UTF_8);
    }

    public Summary summary() {
        return new Summary(
                library.chdb_result_storage_rows_read(result),
                library.chdb_result_storage_bytes_read(result),
                library.chdb_result_rows_written(result),
                library.chdb_result_bytes_written(result),
                library.chdb_result_rows_read(result),
                length(),
                Math.round(library.chdb_result_elapsed(result) * 1e9));
    }

    @Override
    public void close() {
        if (result != null) {
            library.chdb_destroy_query_result(result);
            result = null;
        }
    }
}
