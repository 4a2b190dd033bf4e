/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text.form;

import com.hankcs.hanlp.dictionary.ts.TraditionalChineseDictionary;
import java.util.HashMap;
import java.util.Map;

/**
 * One look-up per character: traditional to simplified, full to half width, upper to lower case,
 * all blanks to one, control and invisible characters to {@link #DROP}. Characters whose simplified
 * form depends on the word stay ({@link WordForms}); those that stand for several are {@link
 * #SEVERAL}.
 */
public final class CharTable {

    public static final char DROP = 0;

    /** One of the private characters, which no input can contain: they are dropped. */
    public static final char SEVERAL = '\uE00F';

    /** 㐀 to 鿿: the ideographs of the basic plane. */
    private static final char FIRST_IDEOGRAPH = '\u3400';

    private static final char LAST_IDEOGRAPH = '\u9FFF';

    private static final Map<Character, String> SEVERALS = new HashMap<>();
    private static final char[] TABLE = build();

    private CharTable() {}

    public static char map(char c) {
        return TABLE[c];
    }

    /** What a character stands for that is {@link #SEVERAL}. */
    public static String several(char c) {
        return SEVERALS.get(c);
    }

    static boolean isIdeograph(char c) {
        return c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH;
    }

    private static char[] build() {
        char[] table = new char[1 << 16];
        for (int i = 0; i < table.length; i++) {
            char c = (char) i;
            String compatible = CompatibleForms.of(c);
            if (compatible.length() == 1) {
                table[i] = one(compatible.charAt(0));
            } else {
                table[i] = SEVERAL;
                SEVERALS.put(c, all(compatible));
            }
        }
        return table;
    }

    private static char one(char c) {
        if (isIdeograph(c)) {
            return WordForms.depends(c) ? c : simplified(c);
        }
        return plain(c);
    }

    private static String all(String compatible) {
        StringBuilder all = new StringBuilder();
        compatible.chars().forEach(c -> all.append(one((char) c)));
        return all.toString();
    }

    private static char plain(char c) {
        if (c == '\n' || c == '\r' || c == '\t' || Character.isSpaceChar(c)) {
            return ' ';
        }
        if (Character.isISOControl(c) || isInvisible(c) || isPrivate(c)) {
            return DROP;
        }
        if (c > '\uFF00' && c < '\uFF5F') {
            return Character.toLowerCase((char) (c - 0xFEE0));
        }
        return Character.toLowerCase(c);
    }

    /** Zero-width and direction marks, soft hyphen, variation selectors, byte order mark. */
    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT
                || (c >= '\uFE00' && c <= '\uFE0F')
                || c == '\uFFFD';
    }

    private static boolean isPrivate(char c) {
        return c >= '\uE000' && c <= '\uF8FF';
    }

    private static char simplified(char c) {
        String converted =
                TraditionalChineseDictionary.convertToSimplifiedChinese(String.valueOf(c));
        return converted.length() == 1 ? converted.charAt(0) : c;
    }
}
