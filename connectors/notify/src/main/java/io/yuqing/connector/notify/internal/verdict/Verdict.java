/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.verdict;

import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.Receipt;
import java.util.regex.Pattern;

/**
 * What an answer, or the lack of one, means. Nothing in it was written by the receiver but numbers:
 * an answer can hold whatever its author likes, and a receipt is kept for years.
 *
 * @param code the receiver's own, if it is a number; else empty
 * @param message words of ours
 * @param retryAfterMillis 0 if nothing was said
 */
public record Verdict(
        Outcome outcome, Reason reason, String code, String message, long retryAfterMillis) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    public Verdict {
        code = NUMBER.matcher(code).matches() ? code : "";
    }

    /** Of a code that says all. */
    public static Verdict coded(
            Outcome outcome, Reason reason, String code, long retryAfterMillis) {
        return new Verdict(outcome, reason, code, "", retryAfterMillis);
    }

    public static Verdict of(Outcome outcome, Reason reason, String message) {
        return new Verdict(outcome, reason, "", message, 0);
    }

    public boolean isDelivered() {
        return outcome == Outcome.DELIVERED;
    }

    public Receipt receipt(int httpStatus, long tookMillis, int parts, long done) {
        return new Receipt(
                outcome,
                reason,
                code,
                message,
                httpStatus,
                tookMillis,
                retryAfterMillis,
                parts,
                done);
    }
}
