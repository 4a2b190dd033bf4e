/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.life;

import io.yuqing.local.demo.county.Kind;
import io.yuqing.local.demo.county.Mood;
import java.util.List;

/** The items of one subject by minute of publication, for sums over any run of minutes. */
public final class MinuteSeries {
    private final long first;
    private final Sums reposts;
    private final Sums comments;
    private final Sums all;
    private final Sums negative;

    public MinuteSeries(List<Node> nodes) {
        this.first = nodes.stream().mapToLong(MinuteSeries::minute).min().orElseThrow();
        long last = nodes.stream().mapToLong(MinuteSeries::minute).max().orElseThrow();
        int minutes = (int) (last - first) + 1;
        this.reposts = new Sums(first, minutes);
        this.comments = new Sums(first, minutes);
        this.all = new Sums(first, minutes);
        this.negative = new Sums(first, minutes);
        for (Node node : nodes) {
            add(node);
        }
        for (Sums sums : List.of(reposts, comments, all, negative)) {
            sums.close();
        }
    }

    private void add(Node node) {
        long minute = minute(node);
        all.add(minute);
        if (node.kind == Kind.REPOST) {
            reposts.add(minute);
        } else if (node.kind == Kind.COMMENT) {
            comments.add(minute);
        }
        if (node.mood == Mood.NEGATIVE) {
            negative.add(minute);
        }
    }

    private static long minute(Node node) {
        return Math.floorDiv(node.at, 60_000L);
    }

    /** The first minute with an item, since the epoch. */
    public long first() {
        return first;
    }

    /** The last minute with an item. */
    public long last() {
        return first + all.upTo.length - 2;
    }

    /** Items of any kind in minutes {@code from} (inclusive) to {@code to} (exclusive). */
    public int all(long from, long to) {
        return all.sum(from, to);
    }

    public int reposts(long from, long to) {
        return reposts.sum(from, to);
    }

    public int comments(long from, long to) {
        return comments.sum(from, to);
    }

    public int negative(long from, long to) {
        return negative.sum(from, to);
    }

    /** Counts by minute, then running sums of them. */
    private static final class Sums {
        private final long first;
        private final int[] upTo;

        Sums(long first, int minutes) {
            this.first = first;
            this.upTo = new int[minutes + 1];
        }

        void add(long minute) {
            upTo[(int) (minute - first) + 1]++;
        }

        void close() {
            for (int i = 1; i < upTo.length; i++) {
                upTo[i] += upTo[i - 1];
            }
        }

        int sum(long from, long to) {
            return upTo[within(to)] - upTo[within(from)];
        }

        private int within(long minute) {
            return (int) Math.max(0, Math.min(upTo.length - 1L, minute - first));
        }
    }
}
