/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import io.yuqing.local.process.Pause;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Waits until a JVM has compiled what the warm-up asked for. On two cores its compiler is minutes
 * behind while records come, and done soon when they stop.
 */
public final class CalmCompiler {
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Share of a core that it takes when it has nothing of weight to do. */
    private static final double CALM = 0.05;

    private CalmCompiler() {}

    /** Of the Flink process. */
    public static boolean await(StackCpu cpu) {
        return await(() -> cpu.look().of(StackCpu.COMPILER));
    }

    /**
     * Returns whether it is calm; if not, patience ended.
     *
     * @param seconds of CPU that a compiler took so far
     */
    public static boolean await(DoubleSupplier seconds) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        double before = seconds.getAsDouble();
        while (System.nanoTime() < deadline) {
            Pause.millis(LOOK.toMillis(), "the compiler");
            double now = seconds.getAsDouble();
            if (now - before < CALM * LOOK.toSeconds()) {
                return true;
            }
            before = now;
        }
        return false;
    }
}
