/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.fetch;

import java.util.regex.Pattern;

/**
 * What a server said of its document, so that it need not send it again; empty where it said
 * nothing.
 */
public record Validators(String etag, String lastModified) {
    public static final Validators NONE = new Validators("", "");

    private static final Pattern SENDABLE = Pattern.compile("[ -~]{1,500}");

    /** Without what cannot be sent back. */
    static Validators of(String etag, String lastModified) {
        return new Validators(sendable(etag), sendable(lastModified));
    }

    private static String sendable(String header) {
        return SENDABLE.matcher(header).matches() ? header : "";
    }
}
