/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.chdb;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.file.Path;

/**
 * The C functions of libchdb that are used, as its header {@code chdb.h} declares them. {@code
 * size_t} is {@code long}: libchdb is built for 64-bit systems only.
 */
interface ChdbLibrary extends Library {
    /** Loads libchdb and keeps it from taking over the signals that the JVM itself needs. */
    static ChdbLibrary load(Path file) {
        ChdbLibrary library = Native.load(file.toString(), ChdbLibrary.class);
        library.chdb_set_signal_handlers_enabled(0);
        return library;
    }

    void chdb_set_signal_handlers_enabled(int enabled);

    /** A pointer to the connection handle, or null. */
    Pointer chdb_connect(int argc, String[] argv);

    void chdb_close_conn(Pointer connection);

    int chdb_shutdown();

    Pointer chdb_query_with_params_n(
            Pointer handle,
            byte[] sql,
            long sqlLength,
            byte[] format,
            long formatLength,
            Pointer names,
            long[] nameLengths,
            Pointer values,
            long[] valueLengths,
            long count);

    Pointer chdb_stream_insert_with_params_n(
            Pointer handle,
            byte[] sql,
            long sqlLength,
            byte[] format,
            long formatLength,
            Pointer names,
            long[] nameLengths,
            Pointer values,
            long[] valueLengths,
            long count);

    /** 0 if the chunk was taken; it is copied. */
    int chdb_stream_append(Pointer stream, Pointer data, long length);

    Pointer chdb_stream_done(Pointer stream);

    Pointer chdb_stream_insert_error(Pointer stream);

    void chdb_destroy_insert_stream(Pointer stream);

    /** {@code analysis}: four 32-bit fields, see {@link StatementClass}. */
    int chdb_classify_query_n(
            Pointer handle,
            byte[] sql,
            long sqlLength,
            Pointer database,
            long databaseLength,
            int[] analysis);

    Pointer chdb_result_buffer(Pointer result);

    long chdb_result_length(Pointer result);

    Pointer chdb_result_error(Pointer result);

    double chdb_result_elapsed(Pointer result);

    long chdb_result_rows_read(Pointer result);

    long chdb_result_storage_rows_read(Pointer result);

    long chdb_result_storage_bytes_read(Pointer result);

    long chdb_result_rows_written(Pointer result);

    long chdb_result_bytes_written(Pointer result);

    void chdb_destroy_query_result(Pointer result);
}
