/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

/** Characters that escapes can smuggle past the check of the raw bytes. */
final class CleanText {

    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    /**
     * The text without halves of surrogate pairs, which cannot be written as UTF-8 (collectors that
     * cut a text at 140 characters leave half an emoji), and without control characters other than
     * tab and line ends. The same instance if there are none.
     */
    static String of(String text) {
        int i = firstFlaw(text, 0);
        if (i == text.length()) {
            return text;
        }
        char[] chars = text.toCharArray();
        for (; i < chars.length; i = firstFlaw(text, i + 1)) {
            chars[i] = chars[i] < 0x20 ? ' ' : REPLACEMENT;
        }
        return new String(chars);
    }

    /** Whether the text has half a surrogate pair. */
    static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (isLoneSurrogate(text, i)) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    static boolean hasControlCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int firstFlaw(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 ? c != '\n' && c != '\t' && c != '\r' : isLoneSurrogate(text, i)) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
