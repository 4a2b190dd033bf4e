/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.fetch;

import java.time.Duration;
import java.util.Optional;

/**
 * Nothing was fetched; the message names the host only, because an address may have a key in it.
 */
public final class FetchFault extends Exception {
    private static final long serialVersionUID = 1;

    private final FetchFlaw flaw;
    private final String host;
    private final String detail;
    private final Duration retryAfter;

    FetchFault(FetchFlaw flaw, String host, String detail) {
        this(flaw, host, detail, null);
    }

    /**
     * @param detail a figure or name that says more; may be empty
     * @param retryAfter what the server asks for; null if it does not
     */
    FetchFault(FetchFlaw flaw, String host, String detail, Duration retryAfter) {
        super(host + " " + flaw.english() + (detail.isEmpty() ? "" : " (" + detail + ")"));
        this.flaw = flaw;
        this.host = host;
        this.detail = detail;
        this.retryAfter = retryAfter;
    }

    FetchFlaw flaw() {
        return flaw;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** For staff, without a full stop. */
    public String chinese() {
        return host + " " + flaw.chinese() + (detail.isEmpty() ? "" : "（" + detail + "）");
    }
}
