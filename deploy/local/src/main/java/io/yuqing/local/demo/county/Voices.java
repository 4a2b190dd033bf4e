/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.county;

/** Who speaks: a few often, most rarely, and one voice that repeats itself all evening. */
public final class Voices {
    /** The author behind the many comments on one thread. */
    public static final int LOUD = 0;

    /**
     * Odd and not divisible by five, so that numbers below 10^8 map to numbers below 10^8 one to
     * one.
     */
    private static final long SCATTER = 48_271_829L;

    private final int count;

    public Voices(int items) {
        this.count = Math.max(200, items / 2);
    }

    public int draw(Dice dice) {
        double u = dice.unit();
        return 1 + (int) (u * u * (count - 1));
    }

    /** The raw author id as a collector sees it; made up. */
    public static String rawId(int author) {
        String digits = Long.toString((author * SCATTER + 12_345_678L) % 100_000_000L);
        return "yt-" + "0".repeat(8 - digits.length()) + digits;
    }
}
