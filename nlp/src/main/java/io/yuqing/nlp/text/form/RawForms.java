/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text.form;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The characters as people write them, by the one of the normal form that they become: 水 is written
 * 水 and ⽔, 干 also 幹 and 乾, a also A, ａ and 𝐚. The tables of this package, read the other way
 * round.
 */
public final class RawForms {
    private static final Map<Integer, BitSet> BY_NORMAL = new HashMap<>();
    private static final Set<String> OF_ONE = new HashSet<>();

    static {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (!Character.isSurrogate((char) c)) {
                enter(Character.toString(c), c);
            }
        }
        HigherPlanes.all().forEach(c -> enter(HigherPlanes.plain(c), c));
    }

    private RawForms() {}

    /**
     * Every code point that may become this one, itself among them. One that stands for several
     * characters, as ㎡ does, is written for each of them.
     */
    public static BitSet of(int normal) {
        BitSet written = (BitSet) BY_NORMAL.getOrDefault(normal, new BitSet()).clone();
        written.set(normal);
        return written;
    }

    /** Whether two characters side by side may both stand in one that was written: m2 in ㎡. */
    public static boolean areOfOne(int first, int second) {
        return OF_ONE.contains(pair(first, second));
    }

    /**
     * @param plain what {@code written} looks like, before the table is asked
     */
    private static void enter(String plain, int written) {
        StringBuilder normal = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = CharTable.map(plain.charAt(i));
            if (c == CharTable.SEVERAL) {
                normal.append(CharTable.several(plain.charAt(i)));
            } else if (c != CharTable.DROP) {
                normal.append(c);
            }
        }
        enterNormal(normal.codePoints().toArray(), written);
    }

    private static void enterNormal(int[] normal, int written) {
        for (int i = 0; i < normal.length; i++) {
            for (int form : forms(normal[i])) {
                if (form != written) {
                    BY_NORMAL.computeIfAbsent(form, any -> new BitSet()).set(written);
                }
                for (int before : i == 0 ? new int[0] : forms(normal[i - 1])) {
                    OF_ONE.add(pair(before, form));
                }
            }
        }
    }

    private static String pair(int first, int second) {
        return Character.toString(first) + Character.toString(second);
    }

    /** All that a character of the table may become by the words around it. */
    private static int[] forms(int c) {
        return c <= Character.MAX_VALUE && WordForms.depends((char) c)
                ? new int[] {c, WordForms.other((char) c), WordForms.otherwise((char) c)}
                : new int[] {c};
    }
}
