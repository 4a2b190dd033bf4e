/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import io.yuqing.local.process.Pause;
import java.time.Duration;

/**
 * Waits until Flink's JVM has compiled what the warm-up asked for. On two cores its compiler is
 * minutes behind while records come, and done soon when they stop.
 */
public final class CalmCompiler {
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Share of a core that it takes when it has nothing of weight to do. */
    private static final double CALM = 0.05;

    private CalmCompiler() {}

    /** Returns whether it is calm, or patience ended. */
    public static boolean await(StackCpu cpu) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        double before = cpu.look().of(StackCpu.COMPILER);
        while (System.nanoTime() < deadline) {
            Pause.millis(LOOK.toMillis(), "the compiler");
            double now = cpu.look().of(StackCpu.COMPILER);
            if (now - before < CALM * LOOK.toSeconds()) {
                return true;
            }
            before = now;
        }
        return false;
    }
}
