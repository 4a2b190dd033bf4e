/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.chdb;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * One connection into the engine of this process, with a database, settings and temporary tables of
 * its own. It runs one statement at a time: callers take turns. Opening one takes well under a
 * millisecond.
 */
public final class ChdbConnection implements AutoCloseable {
    private static final int CHUNK_BYTES = 1024 * 1024;

    private final ChdbLibrary library;
    private final Pointer connection;
    private final Pointer handle;

    ChdbConnection(ChdbLibrary library, Pointer connection) {
        this.library = library;
        this.connection = connection;
        this.handle = connection.getPointer(0);
    }

    /** Runs a statement; {@code format} holds unless the text has a FORMAT clause. */
    public ChdbResult query(byte[] sql, String format, Map<String, String> parameters)
            throws EngineException {
        NativeStrings names = new NativeStrings(parameters.keySet());
        NativeStrings values = new NativeStrings(parameters.values());
        byte[] formatName = format.getBytes(UTF_8);
        Pointer result =
                library.chdb_query_with_params_n(
                        handle,
                        sql,
                        sql.length,
                        formatName,
                        formatName.length,
                        names.pointers(),
                        names.lengths(),
                        values.pointers(),
                        values.lengths(),
                        names.count());
        return ChdbResult.of(library, result);
    }

    /** Runs a statement without an answer. */
    public void execute(String sql) throws EngineException {
        query(sql.getBytes(UTF_8), "Null", Map.of()).close();
    }

    /** The one value a statement answers. */
    String value(String sql) throws EngineException {
        try (ChdbResult result = query(sql.getBytes(UTF_8), "TSVRaw", Map.of())) {
            return result.text().stripTrailing();
        }
    }

    public StatementClass classify(byte[] sql) {
        int[] analysis = StatementClass.request();
        library.chdb_classify_query_n(handle, sql, sql.length, null, 0, analysis);
        return StatementClass.of(analysis);
    }

    /**
     * Inserts what {@code rows} yields, piece by piece.
     *
     * @param sql {@code INSERT INTO …} without FORMAT clause and data
     * @throws IOException if {@code rows} fails; blocks that were complete by then may be stored,
     *     as with a ClickHouse server
     */
    public ChdbResult insert(
            byte[] sql, String format, Map<String, String> parameters, InputStream rows)
            throws EngineException, IOException {
        NativeStrings names = new NativeStrings(parameters.keySet());
        NativeStrings values = new NativeStrings(parameters.values());
        byte[] formatName = format.getBytes(UTF_8);
        Pointer stream =
                library.chdb_stream_insert_with_params_n(
                        handle,
                        sql,
                        sql.length,
                        formatName,
                        formatName.length,
                        names.pointers(),
                        names.lengths(),
                        values.pointers(),
                        values.lengths(),
                        names.count());
        try {
            Pointer error = library.chdb_stream_insert_error(stream);
            if (error != null) {
                throw EngineException.fromEngine(error.getString(0, UTF_8.name()));
            }
            append(stream, rows);
            return ChdbResult.of(library, library.chdb_stream_done(stream));
        } finally {
            // Cancels first if the insert was not finished.
            library.chdb_destroy_insert_stream(stream);
        }
    }

    private void append(Pointer stream, InputStream rows) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        try (Memory copy = new Memory(CHUNK_BYTES)) {
            for (int size = rows.readNBytes(chunk, 0, chunk.length);
                    size > 0;
                    size = rows.readNBytes(chunk, 0, chunk.length)) {
                copy.write(0, chunk, 0, size);
                if (library.chdb_stream_append(stream, copy, size) != 0) {
                    return; // chdb_stream_done says why.
                }
            }
        }
    }

    @Override
    public void close() {
        library.chdb_close_conn(connection);
    }
}
