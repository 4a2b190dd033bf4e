/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text.form;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The characters as people write them, by the one of the normal form that they become: 水 is written
 * 水 and ⽔, 干 also 幹 and 乾, a also A, ａ and 𝐚. The tables of this package, read the other way round.
 */
public final class RawForms {
    private static final Map<Integer, BitSet> BY_NORMAL = new HashMap<>();
    private static final BitSet DROPPED = new BitSet();

    static {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (Character.isSurrogate((char) c) || CharTable.map((char) c) == CharTable.DROP) {
                DROPPED.set(c);
            } else {
                enter((char) c, c);
            }
        }
        HigherPlanes.all().forEach(c -> HigherPlanes.plain(c).codePoints().forEach(n -> enter(n, c)));
    }

    private RawForms() {}

    /**
     * Every code point that may become this one, itself among them. One that stands for several
     * characters, as ㎡ does, is written for each of them.
     */
    public static BitSet of(int normal) {
        BitSet written = BY_NORMAL.getOrDefault(normal, new BitSet());
        BitSet all = (BitSet) written.clone();
        all.set(normal);
        return all;
    }

    /** The code points of which nothing is left. */
    public static BitSet dropped() {
        return (BitSet) DROPPED.clone();
    }

    private static void enter(int plain, int written) {
        if (plain > Character.MAX_VALUE) {
            put(plain, written);
            return;
        }
        char c = CharTable.map((char) plain);
        if (c == CharTable.SEVERAL) {
            CharTable.several((char) plain).chars().forEach(each -> becomes((char) each, written));
        } else if (c != CharTable.DROP) {
            becomes(c, written);
        }
    }

    private static void becomes(char c, int written) {
        put(c, written);
        if (WordForms.depends(c)) {
            WordForms.all(c).chars().forEach(form -> put(form, written));
        }
    }

    private static void put(int normal, int written) {
        if (normal != written) {
            BY_NORMAL.computeIfAbsent(normal, any -> new BitSet()).set(written);
        }
    }
}
