/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a script into statements at semicolons that are not inside quotes, comments or heredocs.
 * Comments stay in the statements; a piece of nothing but comments is no statement. A comment that
 * does not end is one, so that the server refuses it and nothing is left out in silence.
 */
public final class StatementSplitter {

    private StatementSplitter() {}

    public static List<String> split(String script) {
        byte[] text = script.getBytes(UTF_8);
        SqlLexer lexer = new SqlLexer(text);
        List<String> statements = new ArrayList<>();
        int start = 0;
        boolean substance = false;
        while (lexer.next()) {
            if (lexer.kind() == TokenKind.SYMBOL && lexer.is(";")) {
                if (substance) {
                    statements.add(piece(text, start, lexer.start()));
                }
                start = lexer.end();
                substance = false;
            } else if (lexer.kind() == TokenKind.COMMENT) {
                substance |= !lexer.isClosed();
            } else {
                substance |= lexer.kind() != TokenKind.BLANK;
            }
        }
        if (substance) {
            statements.add(piece(text, start, text.length));
        }
        return statements;
    }

    private static String piece(byte[] text, int start, int end) {
        return new String(text, start, end - start, UTF_8).strip();
    }
}
