/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.error;

/** Errors as one short line. */
public final class ErrorText {

    private static final int MAX_CHARS = 400;

    private ErrorText() {}

    /** Type and text of the innermost cause: outer ones only say that there is one. */
    public static String shortText(Throwable error) {
        Throwable innermost = error;
        for (int depth = 0; depth < 20 && innermost.getCause() != null; depth++) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage();
        if (message == null || message.isBlank()) {
            return innermost.getClass().getSimpleName();
        }
        String line = message.strip().replaceAll("\\s+", " ");
        String text = line.length() <= MAX_CHARS ? line : line.substring(0, MAX_CHARS) + "…";
        return innermost.getClass().getSimpleName() + ": " + text;
    }
}
