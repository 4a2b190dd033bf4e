/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.situation;

import java.time.Instant;

/**
 * An answer and when it was got.
 *
 * @param value null if there was none yet
 * @param at null if there was none yet
 */
public record Seen<T>(T value, Instant at) {
    static <T> Seen<T> nothing() {
        return new Seen<>(null, null);
    }

    public boolean isKnown() {
        return at != null;
    }
}
