/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.robot;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Span;
import java.util.List;

/**
 * The markdown of each vendor. They differ in how a line ends (DingTalk joins lines unless there is
 * an empty one between) and in quotes (Feishu's cards have none). Pure.
 */
public enum Dialect {
    DINGTALK("\n\n", "> "),
    WECOM("\n", "> "),
    FEISHU("\n", "▏");

    private static final String ARMED = "*[]<>`#\\~&";
    private static final String DISARMED = "＊［］＜＞｀＃＼～＆";

    private final String lineEnd;
    private final String quote;

    Dialect(String lineEnd, String quote) {
        this.lineEnd = lineEnd;
        this.quote = quote;
    }

    String lineEnd() {
        return lineEnd;
    }

    String render(List<Line> lines) {
        StringBuilder out = new StringBuilder();
        boolean quoted = false;
        for (Line line : lines) {
            if (!out.isEmpty()) {
                out.append(lineEnd);
            }
            if (quoted && !line.quoted() && this == WECOM) {
                // A line directly below a quote may be taken for a part of it.
                out.append(lineEnd);
            }
            out.append(render(line));
            quoted = line.quoted();
        }
        return out.toString();
    }

    private String render(Line line) {
        StringBuilder out = new StringBuilder();
        for (Span span : line.spans()) {
            String text = disarm(span.label());
            if (span.url() != null) {
                out.append('[').append(text).append("](").append(span.url()).append(')');
            } else if (span.bold() && !text.isBlank()) {
                out.append("**").append(text).append("**");
            } else {
                out.append(text);
            }
        }
        // Four blanks at the beginning would make it a block of code.
        String rendered = out.toString().strip();
        return line.quoted() ? quote + rendered : rendered;
    }

    /**
     * What would be markup becomes its full-width twin, which reads the same between Chinese
     * characters. Backslashes would do for CommonMark, but the vendors do not all know them, and a
     * post that says {@code <at id=all></at>} must not call a whole group.
     */
    static String disarm(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            int armed = ARMED.indexOf(text.charAt(i));
            if (armed >= 0) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, DISARMED.charAt(armed));
            }
        }
        return out == null ? text : out.toString();
    }
}
