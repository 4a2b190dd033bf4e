/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.backtest;

import java.time.Instant;

/**
 * How far a run is.
 *
 * @param told what it said last, or why it gave no result, in Chinese
 * @param ended null while it goes on
 * @param findings null unless it has found them
 */
public record State(Phase phase, String told, Instant ended, Findings findings) {
    /** What became of it. */
    public enum Phase {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    static State running(String told) {
        return new State(Phase.RUNNING, told, null, null);
    }

    public boolean isRunning() {
        return phase == Phase.RUNNING;
    }
}
