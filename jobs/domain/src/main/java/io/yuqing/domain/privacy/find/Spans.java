/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.find;

import io.yuqing.domain.privacy.plain.HiddenText;
import io.yuqing.domain.privacy.plain.PlainText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * What is to be replaced in one text. Where finds overlap, all they cover goes, and the one that
 * was added first says what it was.
 */
public final class Spans {
    private record Span(int start, int end, String placeholder, int rank) {}

    private final PlainText text;
    private final List<Span> spans = new ArrayList<>(0);
    private final BitSet taken = new BitSet(0);

    public Spans(PlainText text) {
        this.text = text;
    }

    /** From one character of the plain text to before another. */
    public void add(int from, int to, String placeholder) {
        addSource(text.from(from), text.to(to - 1), placeholder);
    }

    /** The same, and no later finder of names shall look at it. */
    void take(int from, int to, String placeholder) {
        taken.set(from, to);
        add(from, to, placeholder);
    }

    boolean isTaken(int i) {
        return taken.get(i);
    }

    void add(HiddenText hidden) {
        addSource(hidden.start(), hidden.end(), hidden.bare());
    }

    private void addSource(int start, int end, String placeholder) {
        spans.add(new Span(start, end, placeholder, spans.size()));
    }

    public boolean isFound() {
        return !spans.isEmpty();
    }

    /** The source with all of them replaced; the same instance if there is none. */
    public String replacedIn(String source) {
        if (spans.isEmpty()) {
            return source;
        }
        spans.sort(Comparator.comparingInt(Span::start));
        StringBuilder replaced = new StringBuilder(source.length() + 16);
        int copied = 0;
        for (int i = 0; i < spans.size(); ) {
            Span best = spans.get(i);
            int start = best.start;
            int end = best.end;
            for (i++; i < spans.size() && spans.get(i).start < end; i++) {
                Span next = spans.get(i);
                end = Math.max(end, next.end);
                best = next.rank < best.rank ? next : best;
            }
            replaced.append(source, copied, start).append(best.placeholder);
            copied = end;
        }
        return replaced.append(source, copied, source.length()).toString();
    }
}
