/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

/** Whether the gateway can do its work, and if not why. Thread-safe. */
public final class Readiness {
    private volatile String why = "The gateway is starting.";

    /**
     * @param reason one sentence; empty: it is ready
     */
    public void set(String reason) {
        why = reason;
    }

    /** Empty if it is ready. */
    String why() {
        return why;
    }
}
