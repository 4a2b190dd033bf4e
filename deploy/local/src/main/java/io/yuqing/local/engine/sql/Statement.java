/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.local.engine.chdb.EngineException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a request asks for: the {@code query} parameter with the body behind it, as ClickHouse joins
 * them. The rows of an INSERT stay a stream.
 */
public final class Statement {
    /** The part in which the rows of an INSERT must begin; also the server's max_query_size. */
    private static final int HEAD_BYTES = 256 * 1024;

    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private final byte[] sql;
    private final String rowFormat;
    private final InputStream rows;

    private Statement(byte[] sql, String rowFormat, InputStream rows) {
        this.sql = sql;
        this.rowFormat = rowFormat;
        this.rows = rows;
    }

    public static Statement read(String query, InputStream body)
            throws IOException, EngineException {
        InputStream text = body;
        if (!query.isBlank()) {
            byte[] first = (query.strip() + "\n").getBytes(UTF_8);
            text = new SequenceInputStream(new ByteArrayInputStream(first), body);
        }
        byte[] head = text.readNBytes(HEAD_BYTES);
        boolean complete = head.length < HEAD_BYTES;
        Optional<InsertHead> insert = InsertHead.read(head, complete);
        // Values go through the engine's own parser, which also knows parameters among them; they
        // may be expressions, and so belong to the statement.
        if (insert.isPresent() && !insert.get().format().equalsIgnoreCase(InsertHead.VALUES)) {
            int start = insert.get().dataStart();
            InputStream begun = new ByteArrayInputStream(head, start, head.length - start);
            return new Statement(
                    insert.get().sql(),
                    insert.get().format(),
                    complete ? begun : new SequenceInputStream(begun, text));
        }
        Statement whole = new Statement(complete ? head : readAll(head, text), null, null);
        whole.refuseSelectFromInput();
        return whole;
    }

    /** Without the FORMAT clause if rows follow. */
    public byte[] sql() {
        return sql;
    }

    /** The format of the rows, null if none follow. */
    public String rowFormat() {
        return rowFormat;
    }

    /** Null if none follow. */
    public InputStream rows() {
        return rows;
    }

    public boolean hasRows() {
        return rows != null;
    }

    private static byte[] readAll(byte[] head, InputStream rest)
            throws IOException, EngineException {
        byte[] all = Arrays.copyOf(head, MAX_BYTES);
        int size = head.length + rest.readNBytes(all, head.length, MAX_BYTES - head.length);
        if (size == MAX_BYTES) {
            throw EngineException.of(
                    62,
                    "SYNTAX_ERROR",
                    "A statement of more than "
                            + MAX_BYTES
                            + " bytes is refused: send the rows of an INSERT behind a FORMAT"
                            + " clause.");
        }
        return Arrays.copyOf(all, size);
    }

    /** The engine answers this without an error and without a row: better to say so. */
    private void refuseSelectFromInput() throws EngineException {
        SqlTokens tokens = new SqlTokens(sql);
        boolean insert = tokens.next() && tokens.is("INSERT");
        boolean input = false;
        while (insert && tokens.next()) {
            if (input && tokens.is("FORMAT")) {
                throw EngineException.of(
                        48,
                        "NOT_IMPLEMENTED",
                        "INSERT INTO … SELECT … FROM input(…) FORMAT … is not supported by the"
                                + " embedded engine: insert into the table itself.");
            }
            input = input || tokens.is("input");
        }
    }
}
