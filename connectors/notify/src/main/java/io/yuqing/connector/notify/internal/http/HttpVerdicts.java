/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.http;

import static io.yuqing.connector.notify.Outcome.FAILED;
import static io.yuqing.connector.notify.Outcome.RATE_LIMITED;
import static io.yuqing.connector.notify.Outcome.REJECTED;
import static io.yuqing.connector.notify.Outcome.UNCERTAIN;

import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.internal.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** What an HTTP status means where no code of the receiver says more (RFC 9110). Pure. */
public final class HttpVerdicts {

    public static final long DEFAULT_PAUSE_MILLIS = 60_000;
    private static final long MAX_PAUSE_MILLIS = Duration.ofHours(1).toMillis();

    private HttpVerdicts() {}

    /** For a status that is not 2xx. */
    public static Verdict ofStatus(HttpReply.Answer answer, Instant now) {
        int status = answer.status();
        long pause = retryAfterMillis(answer.retryAfter(), now);
        if (status >= 300 && status < 400) {
            return verdict(REJECTED, Reason.REDIRECT, answer, 0);
        }
        return switch (status) {
            case 401, 403 -> verdict(REJECTED, Reason.CREDENTIALS, answer, 0);
            case 407 -> verdict(REJECTED, Reason.PROXY, answer, 0);
            case 404, 410 -> verdict(REJECTED, Reason.ADDRESS, answer, 0);
            case 413 -> verdict(REJECTED, Reason.SIZE, answer, 0);
            case 408 -> verdict(FAILED, Reason.TIMEOUT, answer, pause);
            case 425, 503 -> verdict(FAILED, Reason.BUSY, answer, pause);
            case 429 ->
                    verdict(
                            RATE_LIMITED,
                            Reason.FREQUENCY,
                            answer,
                            pause == 0 ? DEFAULT_PAUSE_MILLIS : pause);
            // A gateway gave up waiting; the server behind it may have done its work.
            case 502, 504 -> verdict(UNCERTAIN, Reason.SERVER_ERROR, answer, pause);
            default ->
                    status >= 500
                            ? verdict(FAILED, Reason.SERVER_ERROR, answer, pause)
                            : verdict(REJECTED, Reason.CONTENT, answer, 0);
        };
    }

    /** Seconds or a date; 0 if it is neither. At most an hour: people wait behind it. */
    static long retryAfterMillis(String header, Instant now) {
        if (header == null) {
            return 0;
        }
        String text = header.strip();
        long millis;
        if (text.matches("\\d{1,9}")) {
            millis = Long.parseLong(text) * 1000;
        } else {
            try {
                Instant then =
                        ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
                millis = Duration.between(now, then).toMillis();
            } catch (DateTimeParseException e) {
                return 0;
            }
        }
        return Math.max(0, Math.min(millis, MAX_PAUSE_MILLIS));
    }

    private static Verdict verdict(
            Outcome outcome, Reason reason, HttpReply.Answer answer, long pause) {
        return new Verdict(outcome, reason, "", "HTTP " + answer.status(), pause);
    }
}
