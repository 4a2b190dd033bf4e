/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic.typed;

/** What to write in place of a sign. The first that lists it counts. */
enum Sign {
    AND("&+", "write AND between words that must all occur"),
    NOT("!-−–—~¬❗❕➖✖❌", "write AND NOT before what must not occur"),
    STAR("*?", "a star may stand at either end of a word only"),
    FIELD(":∶﹕︰", "before a word of the expression only 标题: or title: may stand"),
    BRACKET("[]{}<>〈〉《》【】〔〕〖〗⟨⟩", "write round brackets"),
    QUOTE("'`´‘’‚‛„‟«»‹›〝〞〟”」』", "write \" before and after a phrase"),
    OR(",;|/\\.·•‧・、。､｡¦‖∣❘╱\u2502", "write OR between words of which one is enough"),
    OTHER("", "leave it out");

    /** Letters that are typed as a bar or a dot. */
    static final String LOOKALIKES = "丨丶ǀǁㆍㅣ";

    private static final String HYPHENS = "‐‑‒–−﹣⁃˗";
    private static final String DOTS = "•‧・∙⋅･";
    private static final String ENDS_OF_SENTENCES = "!。~";
    private static final char TILDE = '~';

    private final String signs;
    private final String remedy;

    Sign(String signs, String remedy) {
        this.signs = signs;
        this.remedy = remedy;
    }

    /**
     * Of what stands at a place of a word where it may not.
     *
     * @param word in half width
     */
    static String remedy(String word, int i) {
        int c = word.codePointAt(i);
        if (c == TILDE && isNumber(word, i + 1)) {
            return OtherTools.DISTANCE;
        }
        if (HYPHENS.indexOf(c) >= 0 && WordSigns.isBetweenForeign(word, i)) {
            return "write - in its place";
        }
        if (DOTS.indexOf(c) >= 0 && WordSigns.isBetweenDigits(word, i)) {
            return "write · in its place";
        }
        boolean atEnd = i > 0 && isOf(ENDS_OF_SENTENCES, word, i);
        return (atEnd ? OTHER : of(c)).remedy;
    }

    private static Sign of(int c) {
        for (Sign sign : values()) {
            if (sign.signs.indexOf(c) >= 0) {
                return sign;
            }
        }
        return LOOKALIKES.indexOf(c) >= 0 ? OR : OTHER;
    }

    private static boolean isNumber(String word, int from) {
        return from < word.length() && word.chars().skip(from).allMatch(Character::isDigit);
    }

    private static boolean isOf(String signs, String word, int from) {
        return word.chars().skip(from).allMatch(c -> signs.indexOf(c) >= 0);
    }
}
