/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.replay;

import io.yuqing.local.process.StackException;

/**
 * How many seconds of the record pass in one second of the clock.
 *
 * @param factor above 0; infinite = as fast as Kafka takes it
 */
public record Speed(double factor) {
    public static final Speed MAX = new Speed(Double.POSITIVE_INFINITY);

    public Speed {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("Speed " + factor + " is not above 0.");
        }
    }

    /** {@code max}, {@code 1}, {@code 60}, {@code 0.5}. */
    public static Speed parse(String text) {
        if (text.equals("max")) {
            return MAX;
        }
        try {
            double factor = Double.parseDouble(text);
            if (factor > 0) {
                return new Speed(factor);
            }
        } catch (NumberFormatException e) {
            // The sentence below says it.
        }
        throw new StackException(
                "--speed " + text + " is no speed: use max, or a number above 0 (1 = real time).");
    }

    public boolean isMax() {
        return Double.isInfinite(factor);
    }
}
