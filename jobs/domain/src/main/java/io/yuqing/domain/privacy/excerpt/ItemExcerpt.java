/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.excerpt;

import io.yuqing.domain.privacy.TextMask;

/**
 * What an item says, in one short line for people to recognise it by: its title if it has one, else
 * the beginning of its text, else of what its pictures say.
 */
public final class ItemExcerpt {
    /** In code points; what is longer ends in an ellipsis, which counts. */
    public static final int LONGEST = 60;

    private ItemExcerpt() {}

    /**
     * The excerpt; empty if there is nothing to show. Cutting comes after masking: half a telephone
     * number is none to {@link TextMask}, and is still half of one to a reader.
     *
     * @param title masked by {@link TextMask}; empty if there is none
     * @param text masked likewise
     * @param mediaText masked likewise; empty if there is none
     */
    public static String of(String title, String text, String mediaText) {
        String excerpt = oneLine(title);
        if (excerpt.isEmpty()) {
            excerpt = oneLine(text);
        }
        return excerpt.isEmpty() ? oneLine(mediaText) : excerpt;
    }

    /** Control characters, half characters and runs of white space become one space. */
    private static String oneLine(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder();
        int shown = 0;
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isGap(c)) {
                gap = shown > 0;
                continue;
            }
            int more = gap ? 2 : 1;
            if (shown + more > LONGEST) {
                return shortened(line);
            }
            if (gap) {
                line.append(' ');
            }
            line.appendCodePoint(c);
            shown += more;
            gap = false;
        }
        return line.toString();
    }

    private static boolean isPlain(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (isGap(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGap(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || isDirection(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE;
    }

    /** Marks that turn the direction of what follows would turn the notice around them too. */
    private static boolean isDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static String shortened(StringBuilder line) {
        while (line.codePointCount(0, line.length()) >= LONGEST) {
            line.setLength(line.offsetByCodePoints(line.length(), -1));
        }
        return line.toString().stripTrailing() + '…';
    }
}
