/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.sql;

import io.yuqing.sql.SqlLexer;
import io.yuqing.sql.TokenKind;

/** Walks over the tokens of a statement: comments and what stands in brackets are passed over. */
public final class SqlTokens {
    private final SqlLexer lexer;
    private int depth;

    public SqlTokens(byte[] text) {
        lexer = new SqlLexer(text);
    }

    /** Moves to the next token outside brackets; false at the end. */
    public boolean next() {
        while (lexer.next()) {
            if (lexer.kind() == TokenKind.BLANK || lexer.kind() == TokenKind.COMMENT) {
                continue;
            }
            int before = depth;
            if (lexer.kind() == TokenKind.SYMBOL) {
                countBracket();
            }
            if (before == 0 && depth == 0) {
                return true;
            }
        }
        return false;
    }

    /** The token as written; one character if it is no word and no quoted text. */
    String token() {
        return lexer.text();
    }

    public boolean is(String word) {
        return lexer.is(word);
    }

    /** Where the token begins. */
    int start() {
        return lexer.start();
    }

    /** Just behind the token. */
    int end() {
        return lexer.end();
    }

    private void countBracket() {
        if (lexer.is("(") || lexer.is("[") || lexer.is("{")) {
            depth++;
        } else if (depth > 0 && (lexer.is(")") || lexer.is("]") || lexer.is("}"))) {
            depth--;
        }
    }
}
