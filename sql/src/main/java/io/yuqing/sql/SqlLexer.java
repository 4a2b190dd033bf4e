/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Cuts a text into tokens as ClickHouse does. Works on UTF-8 bytes, since binary rows may follow
 * the text of a statement.
 *
 * <ul>
 *   <li>Comments: {@code --}, {@code //}, {@code #!} and {@code # } to the end of the line, and
 *       {@code /* *}{@code /}, which nest.
 *   <li>Quotes: {@code '}, {@code "} and {@code `}, where a backslash or doubling keeps the quote
 *       inside; the typographic {@code ‘…’} and {@code “…”} end at the first closing one.
 *   <li>Heredocs: the tag between the dollars is ASCII letters, digits and {@code _}, or empty.
 *       Without its end, a dollar is part of a word.
 * </ul>
 */
public final class SqlLexer {

    private static final byte[] SINGLE_OPEN = "‘".getBytes(UTF_8);
    private static final byte[] SINGLE_CLOSE = "’".getBytes(UTF_8);
    private static final byte[] DOUBLE_OPEN = "“".getBytes(UTF_8);
    private static final byte[] DOUBLE_CLOSE = "”".getBytes(UTF_8);

    private final byte[] text;
    private final int end;
    private int start;
    private int at;
    private TokenKind kind;
    private boolean closed;

    public SqlLexer(byte[] text) {
        this.text = text;
        this.end = text.length;
    }

    public static SqlLexer of(String text) {
        return new SqlLexer(text.getBytes(UTF_8));
    }

    /** Moves to the next token; false at the end of the text. */
    public boolean next() {
        if (at >= end) {
            return false;
        }
        start = at;
        closed = true;
        kind = read(text[at]);
        return true;
    }

    public TokenKind kind() {
        return kind;
    }

    /** False if the text ends inside this quoted text or comment. */
    public boolean isClosed() {
        return closed;
    }

    /** Where the token begins, in bytes. */
    public int start() {
        return start;
    }

    /** Just behind the token, in bytes. */
    public int end() {
        return at;
    }

    /** The token as written. */
    public String text() {
        return new String(text, start, at - start, UTF_8);
    }

    /** Whether the token is this word or symbol, in either case of letters. */
    public boolean is(String word) {
        return at - start == word.length() && text().equalsIgnoreCase(word);
    }

    private TokenKind read(byte first) {
        int blank = Blanks.length(text, at);
        if (blank > 0) {
            do {
                at += blank;
                blank = Blanks.length(text, at);
            } while (blank > 0);
            return TokenKind.BLANK;
        }
        if (startsWithPair("/*")) {
            skipNestedComment();
            return TokenKind.COMMENT;
        }
        if (startsWithPair("--")
                || startsWithPair("//")
                || startsWithPair("#!")
                || startsWithPair("# ")) {
            skipLine();
            return TokenKind.COMMENT;
        }
        if (first == '\'' || first == '"' || first == '`') {
            skipQuoted(first);
            return TokenKind.QUOTED;
        }
        if (startsWith(SINGLE_OPEN) || startsWith(DOUBLE_OPEN)) {
            skipTo(startsWith(SINGLE_OPEN) ? SINGLE_CLOSE : DOUBLE_CLOSE);
            return TokenKind.QUOTED;
        }
        if (first == '$' && skipHeredoc()) {
            return TokenKind.HEREDOC;
        }
        if (isWord(first) || first == '$') {
            skipWord(first);
            return TokenKind.WORD;
        }
        at++;
        return TokenKind.SYMBOL;
    }

    /** A number ends at a dollar, a name does not. */
    private void skipWord(byte first) {
        boolean number = first >= '0' && first <= '9';
        at++;
        while (at < end && (isWord(text[at]) || (text[at] == '$' && !number)) && !isOutside()) {
            at++;
        }
    }

    /** What is not ASCII, and is no part of a word: a typographic quote or blank. */
    private boolean isOutside() {
        return text[at] < 0
                && (startsWith(SINGLE_OPEN)
                        || startsWith(DOUBLE_OPEN)
                        || Blanks.length(text, at) > 0);
    }

    private void skipLine() {
        while (at < end && text[at] != '\n') {
            at++;
        }
    }

    private void skipNestedComment() {
        int open = 0;
        do {
            if (startsWithPair("/*")) {
                open++;
                at += 2;
            } else if (startsWithPair("*/")) {
                open--;
                at += 2;
            } else {
                at++;
            }
        } while (at < end && open > 0);
        closed = open == 0;
    }

    private void skipQuoted(byte quote) {
        at++;
        while (at < end) {
            if (text[at] == '\\') {
                at += 2;
            } else if (text[at] != quote) {
                at++;
            } else if (at + 1 < end && text[at + 1] == quote) {
                at += 2;
            } else {
                at++;
                return;
            }
        }
        at = end;
        closed = false;
    }

    private void skipTo(byte[] close) {
        while (at < end) {
            if (startsWith(close)) {
                at += close.length;
                return;
            }
            at++;
        }
        closed = false;
    }

    private boolean skipHeredoc() {
        int tagEnd = at + 1;
        while (tagEnd < end && text[tagEnd] >= 0 && isWord(text[tagEnd])) {
            tagEnd++;
        }
        if (tagEnd >= end || text[tagEnd] != '$') {
            return false;
        }
        int tagLength = tagEnd + 1 - at;
        for (int close = tagEnd + 1; close + tagLength <= end; close++) {
            if (Arrays.equals(text, at, at + tagLength, text, close, close + tagLength)) {
                at = close + tagLength;
                return true;
            }
        }
        return false;
    }

    private boolean startsWithPair(String ascii) {
        return at + 1 < end && text[at] == ascii.charAt(0) && text[at + 1] == ascii.charAt(1);
    }

    private boolean startsWith(byte[] mark) {
        return at + mark.length <= end
                && Arrays.equals(text, at, at + mark.length, mark, 0, mark.length);
    }

    private static boolean isWord(byte c) {
        return c == '_' || c < 0 || Character.isLetterOrDigit(c);
    }
}
