/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Walks over the words of a statement as ClickHouse's lexer cuts them: comments, quoted text and
 * what stands in brackets are passed over. Works on bytes, since binary rows may follow the text.
 */
public final class SqlTokens {
    private final byte[] text;
    private final int end;
    private int at;
    private int start;
    private int depth;

    public SqlTokens(byte[] text) {
        this.text = text;
        this.end = text.length;
    }

    /** Moves to the next token outside brackets; false at the end. */
    public boolean next() {
        while (skipBlank()) {
            start = at;
            int before = depth;
            step();
            if (before == 0 && depth == 0) {
                return true;
            }
        }
        return false;
    }

    /** The token as written; one character if it is no word and no quoted text. */
    String token() {
        return new String(text, start, at - start, UTF_8);
    }

    public boolean is(String word) {
        return at - start == word.length() && token().equalsIgnoreCase(word);
    }

    /** Where the token begins. */
    int start() {
        return start;
    }

    /** Just behind the token. */
    int end() {
        return at;
    }

    private void step() {
        byte first = text[at];
        if (isWord(first)) {
            while (at < end && isWord(text[at])) {
                at++;
            }
        } else if (first == '\'' || first == '`' || first == '"') {
            skipQuoted(first);
        } else if (first != '$' || !skipHeredoc()) {
            at++;
            if (first == '(' || first == '[' || first == '{') {
                depth++;
            } else if ((first == ')' || first == ']' || first == '}') && depth > 0) {
                depth--;
            }
        }
    }

    /** Over white space and comments; false at the end. */
    private boolean skipBlank() {
        while (at < end) {
            byte c = text[at];
            if (c >= 0 && c <= ' ') {
                at++;
            } else if (startsWith("--") || startsWith("# ") || startsWith("#!")) {
                skipLine();
            } else if (startsWith("/*")) {
                skipComment();
            } else {
                return true;
            }
        }
        return false;
    }

    private void skipLine() {
        while (at < end && text[at] != '\n') {
            at++;
        }
    }

    /** ClickHouse nests these, as the SQL standard says. */
    private void skipComment() {
        int open = 0;
        do {
            if (startsWith("/*")) {
                open++;
                at += 2;
            } else if (startsWith("*/")) {
                open--;
                at += 2;
            } else {
                at++;
            }
        } while (at < end && open > 0);
    }

    /** A doubled quote is read as two quoted texts side by side, which does no harm here. */
    private void skipQuoted(byte quote) {
        at++;
        while (at < end && text[at] != quote) {
            at += text[at] == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, end);
    }

    /** {@code $tag$ any text $tag$}. */
    private boolean skipHeredoc() {
        int tagEnd = at + 1;
        while (tagEnd < end && isWord(text[tagEnd])) {
            tagEnd++;
        }
        if (tagEnd >= end || text[tagEnd] != '$') {
            return false;
        }
        String tag = new String(text, at, tagEnd + 1 - at, UTF_8);
        int open = at;
        for (at = tagEnd + 1; at < end; at++) {
            if (startsWith(tag)) {
                at += tag.length();
                return true;
            }
        }
        at = open;
        return false;
    }

    private boolean startsWith(String ascii) {
        if (at + ascii.length() > end) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (text[at + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(byte c) {
        return c == '_' || c < 0 || Character.isLetterOrDigit(c);
    }
}
