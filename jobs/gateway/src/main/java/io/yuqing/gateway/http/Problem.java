/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

/** A request that is not served: what the sender is told. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String error;
    private final long retryAfterSeconds;

    private Problem(int status, String error, long retryAfterSeconds, String message) {
        super(message, null, false, false);
        this.status = status;
        this.error = error;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /**
     * @param error a word for programs
     * @param message one sentence with the remedy; quotes nothing that was sent
     */
    static Problem of(int status, String error, String message) {
        return new Problem(status, error, 0, message);
    }

    /** The same for what may be sent again as it is. */
    static Problem retry(int status, String error, long afterSeconds, String message) {
        return new Problem(status, error, Math.max(1, afterSeconds), message);
    }

    int status() {
        return status;
    }

    String error() {
        return error;
    }

    /** 0: sending the same again is of no use. */
    long retryAfterSeconds() {
        return retryAfterSeconds;
    }

    byte[] json() {
        return Jsons.of("error", error, "message", getMessage());
    }
}
