/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.child;

import java.time.Instant;

/**
 * How far a run is.
 *
 * @param told what it said last, or why it gave no result, in Chinese
 * @param ended null while it goes on
 * @param found null unless it has ended well
 * @param <T> what it finds
 */
public record ChildState<T>(Phase phase, String told, Instant ended, T found) {
    /** What became of it. */
    public enum Phase {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    static <T> ChildState<T> running(String told) {
        return new ChildState<>(Phase.RUNNING, told, null, null);
    }

    public boolean isRunning() {
        return phase == Phase.RUNNING;
    }
}
