/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.excerpt;

import java.nio.charset.StandardCharsets;

/**
 * The beginning of a refused record as staff may see it: enough to tell what went wrong, nothing of
 * who wrote it. At most {@link #MAX_CHARS} characters, in one line, with control characters made
 * visible.
 *
 * <p>Only what is known to be harmless is shown: values of the contract's own fields at the top of
 * an object, masked. The record is refused because it is not what it should be, so as soon as its
 * quotes, commas and colons stop making sense every value is hidden. Never throws. A pure function.
 */
public final class RecordExcerpt {

    public static final int MAX_CHARS = 200;

    /** Enough bytes for the characters shown, and cheap for a payload of any size. */
    private static final int READ_BYTES = 4096;

    private RecordExcerpt() {}

    /** The excerpt; {@code ""} for an empty payload. */
    public static String of(byte[] payload) {
        int length = Math.min(payload.length, READ_BYTES);
        String text = new String(payload, 0, length, StandardCharsets.UTF_8);
        if (length < payload.length) {
            // The last character may have been cut in the middle.
            text = text.substring(0, text.length() - 3);
        }
        text = text.startsWith("\uFEFF") ? text.substring(1).strip() : text.strip();
        if (text.isEmpty()) {
            return "";
        }
        char first = text.charAt(0);
        String shown;
        if (first == '{' || first == '[') {
            // Bytes that are not UTF-8 could be a name in GBK, which no mask recognises.
            shown = new JsonExcerpt(text, text.indexOf('\uFFFD') >= 0).show();
        } else {
            shown = first == '<' ? MarkupExcerpt.show(text) : Shape.of(text);
        }
        return cut(Shape.visible(shown));
    }

    private static String cut(String text) {
        if (text.length() <= MAX_CHARS) {
            return text;
        }
        int end = MAX_CHARS - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
