/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.text;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Cuts a long notice into messages: between lines where that is possible, else between the
 * characters of a line, never inside a character and never inside a link. Pure: the same notice and
 * limits give the same parts, on which resuming after a half-delivered notice rests.
 */
public final class Splitter {

    private static final Line CUT_OFF = Line.of("……内容过长，其余请打开看板查看。");

    private final int maxParts;
    private final Predicate<List<Line>> fits;

    /**
     * @param fits whether these lines are short enough for one message; if some lines do, fewer do
     */
    public Splitter(int maxParts, Predicate<List<Line>> fits) {
        this.maxParts = maxParts;
        this.fits = fits;
    }

    /** One part or more, at most {@code maxParts}; what is beyond is replaced by a remark. */
    public List<List<Line>> split(List<Line> lines) {
        List<List<Line>> parts = new ArrayList<>();
        List<Line> current = new ArrayList<>();
        Deque<Line> waiting = new ArrayDeque<>(lines);
        while (!waiting.isEmpty() && parts.size() <= maxParts) {
            Line line = waiting.pop();
            if (fits.test(plus(current, line))) {
                current.add(line);
            } else if (current.isEmpty()) {
                List<Line> halves = cutOpen(line);
                parts.add(List.of(halves.get(0)));
                if (halves.size() > 1) {
                    waiting.push(halves.get(1));
                }
            } else {
                parts.add(current);
                current = new ArrayList<>();
                waiting.push(line);
            }
        }
        if (!current.isEmpty() || parts.isEmpty()) {
            parts.add(current);
        }
        if (parts.size() <= maxParts) {
            return parts;
        }
        List<List<Line>> kept = new ArrayList<>(parts.subList(0, maxParts));
        kept.set(maxParts - 1, endingWithRemark(kept.get(maxParts - 1)));
        return kept;
    }

    /** Whether these parts lack something of what was split. */
    public static boolean isCutOff(List<List<Line>> parts) {
        List<Line> last = parts.get(parts.size() - 1);
        return !last.isEmpty() && last.get(last.size() - 1).equals(CUT_OFF);
    }

    private List<Line> endingWithRemark(List<Line> part) {
        List<Line> shortened = new ArrayList<>(part);
        while (!shortened.isEmpty() && !fits.test(plus(shortened, CUT_OFF))) {
            Line last = shortened.remove(shortened.size() - 1);
            Line head = head(last, line -> fits.test(plus(plus(shortened, line), CUT_OFF)));
            if (head != null) {
                shortened.add(head);
            }
        }
        return plus(shortened, CUT_OFF);
    }

    /** A line that is too long for a message of its own: what fits, and the rest if any. */
    private List<Line> cutOpen(Line line) {
        Line head = head(line, candidate -> fits.test(List.of(candidate)));
        if (head != null) {
            List<Span> tail = tail(line, head);
            return tail.isEmpty() ? List.of(head) : List.of(head, line.with(tail));
        }
        if (!line.spans().isEmpty() && line.spans().get(0).url() != null) {
            // No message can hold this address; its text can be told without it.
            List<Span> spans = new ArrayList<>(line.spans());
            spans.set(0, spans.get(0).withoutLink());
            return cutOpen(line.with(spans));
        }
        // One character of thousands of combining marks: not worth a message.
        return List.of(Line.of("……"));
    }

    /** The longest beginning that passes, or null. */
    private static Line head(Line line, Predicate<Line> passes) {
        List<Span> taken = new ArrayList<>();
        for (Span span : line.spans()) {
            if (passes.test(line.with(plus(taken, span)))) {
                taken.add(span);
                continue;
            }
            if (span.url() == null) {
                List<Integer> ends = Graphemes.ends(span.text());
                int count =
                        largest(
                                ends.size(),
                                n -> passes.test(line.with(plus(taken, first(span, ends, n)))));
                if (count > 0) {
                    taken.add(first(span, ends, count));
                }
            }
            break;
        }
        return taken.isEmpty() ? null : line.with(taken);
    }

    private static List<Span> tail(Line line, Line head) {
        int last = head.spans().size() - 1;
        List<Span> rest = new ArrayList<>(line.spans().subList(last, line.spans().size()));
        Span cut = rest.get(0);
        String left = cut.text().substring(head.spans().get(last).text().length());
        if (left.isEmpty()) {
            rest.remove(0);
        } else {
            rest.set(0, cut.withText(left));
        }
        return rest;
    }

    private static Span first(Span span, List<Integer> ends, int count) {
        return span.withText(span.text().substring(0, ends.get(count - 1)));
    }

    /** The largest n from 1 to max that passes, 0 if none does. */
    private static int largest(int max, IntPredicate passes) {
        int low = 0;
        int high = max;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (passes.test(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return longer;
    }
}
