/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import java.util.List;

/** The items of one subject by minute of publication, for sums over any run of minutes. */
final class MinuteSeries {
    private final long first;
    private final int[][] upTo;

    /** Sums that can be asked for. */
    enum Count {
        ORIGINALS,
        REPOSTS,
        COMMENTS,
        NEGATIVE
    }

    MinuteSeries(List<Node> nodes) {
        this.first = nodes.stream().mapToLong(MinuteSeries::minute).min().orElseThrow();
        long last = nodes.stream().mapToLong(MinuteSeries::minute).max().orElseThrow();
        this.upTo = new int[Count.values().length][(int) (last - first) + 2];
        for (Node node : nodes) {
            int at = (int) (minute(node) - first) + 1;
            upTo[node.kind.ordinal()][at]++;
            if (node.tone == Tone.NEGATIVE) {
                upTo[Count.NEGATIVE.ordinal()][at]++;
            }
        }
        for (int[] sums : upTo) {
            for (int i = 1; i < sums.length; i++) {
                sums[i] += sums[i - 1];
            }
        }
    }

    private static long minute(Node node) {
        return Math.floorDiv(node.at, 60_000L);
    }

    /** The first minute with an item, since the epoch. */
    long first() {
        return first;
    }

    /** The last minute with an item. */
    long last() {
        return first + upTo[0].length - 2;
    }

    /**
     * Items of a sort in minutes {@code from} (inclusive) to {@code to} (exclusive), since the
     * epoch.
     */
    int sum(Count count, long from, long to) {
        int[] sums = upTo[count.ordinal()];
        return sums[within(to)] - sums[within(from)];
    }

    /** All items in these minutes. */
    int all(long from, long to) {
        return sum(Count.ORIGINALS, from, to) + reactions(from, to);
    }

    int reactions(long from, long to) {
        return sum(Count.REPOSTS, from, to) + sum(Count.COMMENTS, from, to);
    }

    private int within(long minute) {
        return (int) Math.max(0, Math.min(upTo[0].length - 1L, minute - first));
    }
}
