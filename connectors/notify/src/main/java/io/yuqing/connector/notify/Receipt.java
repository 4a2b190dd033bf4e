/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

/**
 * The true result of one attempt, read from what the receiver answered. Immutable, of types that
 * Flink serialises without help. Holds no secret, no text of the notice, and of what the receiver
 * says numbers only.
 *
 * @param code the receiver's own code, such as {@code 310000} or SMTP's {@code 550}; empty if it
 *     gave none that is a number
 * @param message words of ours, or SMTP's status such as {@code 5.7.1}; one line
 * @param httpStatus 0 if there was no HTTP answer
 * @param tookMillis how long the attempt took
 * @param retryAfterMillis not before this long from now; 0 if nothing was said
 * @param parts of how many messages the notice consists; for mail, how many recipients it has
 * @param done bit i is set if part i is delivered, by this attempt or an earlier one: hand it to
 *     the next attempt
 */
public record Receipt(
        Outcome outcome,
        Reason reason,
        String code,
        String message,
        int httpStatus,
        long tookMillis,
        long retryAfterMillis,
        int parts,
        long done) {

    public int partsDelivered() {
        return Long.bitCount(done);
    }

    public boolean isDelivered() {
        return outcome == Outcome.DELIVERED;
    }
}
