/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.sql;

import java.util.Arrays;
import java.util.Optional;

/**
 * The text of an INSERT whose rows follow it: {@code INSERT INTO t (a, b) FORMAT RowBinary} or
 * {@code INSERT INTO t VALUES}.
 */
final class InsertHead {
    static final String VALUES = "Values";

    /** Between the name of the format and the first row: white space and one line end. */
    private static final int MAX_GAP = 64;

    private final byte[] sql;
    private final String format;
    private final int dataStart;

    private InsertHead(byte[] sql, String format, int dataStart) {
        this.sql = sql;
        this.format = format;
        this.dataStart = dataStart;
    }

    /**
     * Empty if the text is something else, or may break off before the rows begin.
     *
     * @param complete false if more text follows
     */
    static Optional<InsertHead> read(byte[] text, boolean complete) {
        SqlTokens tokens = new SqlTokens(text);
        if (!tokens.next() || !tokens.is("INSERT")) {
            return Optional.empty();
        }
        boolean nameFollows = true;
        while (tokens.next() && (complete || tokens.end() + MAX_GAP < text.length)) {
            if (nameFollows) {
                nameFollows = tokens.is("INTO") || tokens.is("TABLE") || tokens.is("FUNCTION");
            } else if (tokens.is(".")) {
                nameFollows = true;
            } else if (tokens.is("SELECT") || tokens.is("WITH") || tokens.is("INFILE")) {
                return Optional.empty();
            } else if (tokens.is("VALUES")) {
                return Optional.of(head(text, tokens.start(), VALUES, tokens.end()));
            } else if (tokens.is("FORMAT")) {
                int sqlEnd = tokens.start();
                return tokens.next()
                        ? Optional.of(head(text, sqlEnd, tokens.token(), dataStart(text, tokens)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** As the server cuts it: behind the first line end, or behind the blanks if there is none. */
    private static int dataStart(byte[] text, SqlTokens tokens) {
        int at = tokens.end();
        while (at < text.length && (text[at] == ' ' || text[at] == '\t' || text[at] == '\f')) {
            at++;
        }
        if (at < text.length && text[at] == '\r') {
            at++;
        }
        if (at < text.length && text[at] == '\n') {
            at++;
        }
        return at;
    }

    private static InsertHead head(byte[] text, int sqlEnd, String format, int dataStart) {
        return new InsertHead(Arrays.copyOf(text, sqlEnd), format, dataStart);
    }

    /** The statement without FORMAT clause. */
    byte[] sql() {
        return sql;
    }

    /** The format of the rows. */
    String format() {
        return format;
    }

    /** Where the rows begin in the text that was read. */
    int dataStart() {
        return dataStart;
    }
}
