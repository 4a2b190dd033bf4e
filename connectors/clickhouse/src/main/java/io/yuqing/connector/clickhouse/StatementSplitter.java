/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a script into statements at semicolons that are not inside quotes, comments or heredocs.
 * Knows what ClickHouse's own lexer knows: {@code '…'}, {@code "…"} and {@code `…`} with backslash
 * and doubled quotes, {@code --}, {@code #!} and {@code # } to the end of the line, {@code /*
 * *}{@code /} without nesting, {@code $tag$…$tag$}. Comments stay in the statements; a piece of
 * nothing but comments is no statement.
 */
final class StatementSplitter {

    private final String script;
    private final List<String> statements = new ArrayList<>();
    private int position;
    private int start;
    private boolean substance;

    private StatementSplitter(String script) {
        this.script = script;
    }

    static List<String> split(String script) {
        StatementSplitter splitter = new StatementSplitter(script);
        splitter.run();
        return splitter.statements;
    }

    private void run() {
        while (position < script.length()) {
            char c = script.charAt(position);
            if (c == ';') {
                cut();
            } else if (c == '\'' || c == '"' || c == '`') {
                substance = true;
                skipQuoted(c);
            } else if (isLineComment()) {
                skipTo("\n");
            } else if (script.startsWith("/*", position)) {
                position += 2;
                skipTo("*/");
            } else if (c == '$') {
                substance = true;
                skipHeredoc();
            } else {
                substance |= !Character.isWhitespace(c);
                position++;
            }
        }
        cut();
    }

    private void cut() {
        if (substance) {
            statements.add(script.substring(start, position).strip());
        }
        position++;
        start = position;
        substance = false;
    }

    private boolean isLineComment() {
        return script.startsWith("--", position)
                || script.startsWith("#!", position)
                || script.startsWith("# ", position);
    }

    private void skipQuoted(char quote) {
        position++;
        while (position < script.length()) {
            char c = script.charAt(position++);
            if (c == '\\') {
                position = Math.min(position + 1, script.length());
            } else if (c == quote) {
                // A doubled quote is read as the end of one text and the begin of the next: the
                // same cut.
                return;
            }
        }
    }

    private void skipTo(String end) {
        int found = script.indexOf(end, position);
        position = found < 0 ? script.length() : found + end.length();
    }

    private void skipHeredoc() {
        int close = position + 1;
        while (close < script.length() && isTagPart(script.charAt(close))) {
            close++;
        }
        if (close < script.length() && script.charAt(close) == '$') {
            String tag = script.substring(position, close + 1);
            position = close + 1;
            skipTo(tag);
        } else {
            position++;
        }
    }

    private static boolean isTagPart(char c) {
        return c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
    }
}
