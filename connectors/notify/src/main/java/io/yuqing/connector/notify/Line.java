/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import java.util.List;

/**
 * One line of a notice. Immutable.
 *
 * @param quoted what others wrote, set apart from what the system says
 */
public record Line(boolean quoted, List<Span> spans) {

    public Line {
        spans = List.copyOf(spans);
    }

    public static Line of(Span... spans) {
        return new Line(false, List.of(spans));
    }

    public static Line of(String text) {
        return of(Span.plain(text));
    }

    public static Line quote(Span... spans) {
        return new Line(true, List.of(spans));
    }

    /** With no span of more characters than that. */
    public Line cut(int chars) {
        return spans.stream().allMatch(span -> span.text().length() <= chars)
                ? this
                : with(spans.stream().map(span -> span.cut(chars)).toList());
    }

    public Line with(List<Span> newSpans) {
        return new Line(quoted, newSpans);
    }
}
