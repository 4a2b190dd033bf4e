/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import java.util.SplittableRandom;

/**
 * Work that is the same in every run: what this machine takes for it tells whether figures of two
 * runs can be compared. On the calling thread; the best of some rounds counts.
 */
public final class Calibrator {
    /** 32 MB, which no cache of a core holds. */
    static final int PLACES = 1 << 23;

    private static final int ROUNDS = 4;
    private static final int SPINS = 100_000_000;
    private static final int STEPS = 2_000_000;

    private final int[] next;

    public Calibrator() {
        next = ring(PLACES);
    }

    /**
     * What the machine took.
     *
     * @param spinMillis CPU time of a hundred million multiplications that need no memory
     * @param stepNanos CPU time of one step to a place in memory that no cache foresees
     * @param coreShare how much of a core the thread got while it asked for all of it
     */
    public record Machine(double spinMillis, double stepNanos, double coreShare) {}

    public Machine measure() {
        long cpu = ThreadCpu.nanos();
        long wall = System.nanoTime();
        long spin = Long.MAX_VALUE;
        long walk = Long.MAX_VALUE;
        long sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = ThreadCpu.nanos();
            sum += spin(SPINS);
            long between = ThreadCpu.nanos();
            sum += walk(next, STEPS);
            spin = Math.min(spin, between - start);
            walk = Math.min(walk, ThreadCpu.nanos() - between);
        }
        double share = (ThreadCpu.nanos() - cpu) / (double) (System.nanoTime() - wall);
        if (sum == 0) {
            throw new IllegalStateException("the calibrator did no work");
        }
        return new Machine(spin / 1e6, walk / (double) STEPS, share);
    }

    /** The same number for the same count, everywhere. */
    static long spin(int count) {
        long value = 1;
        for (int i = 0; i < count; i++) {
            value = value * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
        }
        return value;
    }

    /** Where so many steps lead, from place 0. */
    static int walk(int[] ring, int steps) {
        int place = 0;
        for (int i = 0; i < steps; i++) {
            place = ring[place];
        }
        return place;
    }

    /** One circle through all places (Sattolo), the same everywhere. */
    static int[] ring(int places) {
        int[] ring = new int[places];
        for (int i = 0; i < places; i++) {
            ring[i] = i;
        }
        SplittableRandom dice = new SplittableRandom(1);
        for (int i = places - 1; i > 0; i--) {
            int other = dice.nextInt(i);
            int kept = ring[i];
            ring[i] = ring[other];
            ring[other] = kept;
        }
        return ring;
    }
}
