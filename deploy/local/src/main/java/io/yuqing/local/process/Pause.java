/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.process;

import java.util.concurrent.TimeUnit;

/** The one place where this module sleeps: other processes can only be polled. */
public final class Pause {
    private Pause() {}

    /**
     * Sleeps, as part of waiting for {@code what}.
     *
     * @throws StackException if the thread is interrupted; it stays so
     */
    public static void millis(long millis, String what) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting for " + what + ".", e);
        }
    }
}
