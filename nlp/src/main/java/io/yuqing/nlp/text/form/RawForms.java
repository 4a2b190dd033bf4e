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
    private static final Map<String, BitSet> BY_SEVERAL = new HashMap<>();

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

    /**
     * Every code point that stands for these characters and perhaps for more around them, as ㎡ does
     * for m2; none if there is none.
     *
     * @param normal two characters or more
     */
    public static BitSet of(String normal) {
        return (BitSet) BY_SEVERAL.getOrDefault(normal, new BitSet()).clone();
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
        for (int from = 0; from < normal.length; from++) {
            for (int form : forms(normal[from])) {
                if (form != written) {
                    BY_NORMAL.computeIfAbsent(form, any -> new BitSet()).set(written);
                }
            }
            Set<String> runs = Set.of("");
            for (int to = from; to < normal.length; to++) {
                runs = longer(runs, forms(normal[to]));
                if (to > from) {
                    runs.forEach(
                            run ->
                                    BY_SEVERAL
                                            .computeIfAbsent(run, any -> new BitSet())
                                            .set(written));
                }
            }
        }
    }

    private static Set<String> longer(Set<String> runs, int[] forms) {
        Set<String> longer = new HashSet<>();
        for (String run : runs) {
            for (int form : forms) {
                longer.add(run + Character.toString(form));
            }
        }
        return longer;
    }

    /** All that a character of the table may become by the words around it. */
    private static int[] forms(int c) {
        return c <= Character.MAX_VALUE && WordForms.depends((char) c)
                ? new int[] {c, WordForms.other((char) c), WordForms.otherwise((char) c)}
                : new int[] {c};
    }
}
