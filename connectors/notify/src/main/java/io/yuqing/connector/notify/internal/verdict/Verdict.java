/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.verdict;

import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.Receipt;
import io.yuqing.connector.notify.internal.secret.Scrubber;

/**
 * What an answer, or the lack of one, means.
 *
 * @param code the receiver's own; empty if there is none
 * @param retryAfterMillis 0 if nothing was said
 */
public record Verdict(
        Outcome outcome, Reason reason, String code, String message, long retryAfterMillis) {

    public static Verdict of(Outcome outcome, Reason reason, String message) {
        return new Verdict(outcome, reason, "", message, 0);
    }

    public boolean isDelivered() {
        return outcome == Outcome.DELIVERED;
    }

    public Receipt receipt(
            Scrubber scrubber, int httpStatus, long tookMillis, int parts, long done) {
        return new Receipt(
                outcome,
                reason,
                scrubber.clean(code),
                scrubber.clean(message),
                httpStatus,
                tookMillis,
                retryAfterMillis,
                parts,
                done);
    }
}
