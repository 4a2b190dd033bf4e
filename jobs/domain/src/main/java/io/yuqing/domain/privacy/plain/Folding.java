/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.plain;

import java.text.Normalizer;

/**
 * One character without its disguise: half width, digits of every script as ASCII, every space and
 * dot and hyphen as one, and nothing where nothing is seen.
 */
final class Folding {
    static final int NOTHING = -1;

    private static final char NOTHING_CHAR = '\uFFFF';
    private static final char[] BASIC = basicPlane();

    private Folding() {}

    static int of(int c) {
        if (c > Character.MAX_VALUE) {
            return isPlainPicture(c) ? c : folded(c);
        }
        char plain = BASIC[c];
        return plain == NOTHING_CHAR ? NOTHING : plain;
    }

    private static boolean isPlainPicture(int c) {
        return c >= 0x1F300 && c < 0x1FB00;
    }

    private static char[] basicPlane() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            int plain = isHan(c) ? c : folded(c);
            table[c] = plain == NOTHING ? NOTHING_CHAR : (char) plain;
        }
        return table;
    }

    private static boolean isHan(int c) {
        return c >= 0x4E00 && c < 0xD800;
    }

    private static int folded(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.SURROGATE ->
                    NOTHING;
            case Character.CONTROL -> c == '\n' ? '\n' : c == '\t' ? ' ' : NOTHING;
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
            case Character.DECIMAL_DIGIT_NUMBER, Character.OTHER_NUMBER -> digit(c);
            default -> sign(c);
        };
    }

    private static int digit(int c) {
        int value = Character.getNumericValue(c);
        return value >= 0 && value <= 9 ? '0' + value : c;
    }

    private static int sign(int c) {
        return switch (c) {
            case '\u115F', '\u1160', '\u3164', '\uFFA0', '\uFFFF' -> NOTHING;
            case '\u2800' -> ' ';
            case '‐', '‑', '‒', '–', '−', '﹣' -> '-';
            case '•', '・', '‧', '∙', '･', '⋅' -> '·';
            case '×' -> 'x';
            default -> compatible(c);
        };
    }

    /** Its compatible form, if that is one character. */
    private static int compatible(int c) {
        if (c < 0x80) {
            return c;
        }
        String form = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        boolean single = form.codePointCount(0, form.length()) == 1;
        boolean fits = single && (c > Character.MAX_VALUE || form.length() == 1);
        return fits ? form.codePointAt(0) : c;
    }
}
