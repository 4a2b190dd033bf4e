/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text.form;

import java.text.Normalizer.Form;

/**
 * Characters that Unicode keeps only for compatibility, as what they stand for: ₂ and ² are 2, ① is
 * 1, ㎡ is m2, ½ is 1/2, ℃ is °C, and the radicals ⽔ and ⻅ are 水 and 见. Only kinds that people type
 * in Chinese; the pieces of faces such as ㅠㅠ stay.
 */
final class CompatibleForms {

    private static final char FRACTION_SLASH = '\u2044';

    /** The first and last of each kind. */
    private static final char[][] RANGES = {
        {'\u00B2', '\u00B3'}, // ² ³
        {'\u00B9', '\u00B9'}, // ¹
        {'\u00BC', '\u00BE'}, // ¼ ½ ¾
        {'\u2070', '\u209C'}, // superscripts, subscripts
        {'\u2100', '\u214F'}, // ℃ № ℡
        {'\u2150', '\u218B'}, // ⅓ Ⅳ
        {'\u2460', '\u24FF'}, // ① ⑴ ⒈ Ⓐ
        {'\u2E9F', '\u2E9F'}, // ⺟
        {'\u2EF3', '\u2FDF'}, // radicals: ⽔
        {'\u3200', '\u33FF'}, // ㈠ ㊣ ㎡
        {'\uF900', '\uFAFF'}, // ideographs of other standards
        {'\uFB00', '\uFB06'}, // ﬁ
        {'\uFE30', '\uFE4F'}, // ︵ ︰
        {'\uFE50', '\uFE6F'}, // ﹐ ﹒
    };

    /** ❶ to ➓: ten of each kind, for which Unicode gives only the number. */
    private static final char FIRST_DINGBAT = '\u2776';

    private static final char LAST_DINGBAT = '\u2793';
    private static final int DINGBATS = 10;

    /** Radicals that programs leave of a PDF, for which Unicode gives nothing. */
    private static final String RADICALS = "⺁⺇⺜⺝⺠⺩⺬⺮⺶⺹⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻡⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰";

    private static final String OF_RADICALS = "厂几日月民王示竹羊老虎西见角贝车長长门雨青韦页风飞食首马骨鬼鱼鸟卤麦黄齐齿龙";

    private CompatibleForms() {}

    /** What the character stands for; the character itself if it stands for nothing else. */
    static String of(char c) {
        if (c >= FIRST_DINGBAT && c <= LAST_DINGBAT) {
            return String.valueOf((c - FIRST_DINGBAT) % DINGBATS + 1);
        }
        int radical = RADICALS.indexOf(c);
        if (radical >= 0) {
            return OF_RADICALS.substring(radical, radical + 1);
        }
        for (char[] range : RANGES) {
            if (c >= range[0] && c <= range[1]) {
                return java.text.Normalizer.normalize(String.valueOf(c), Form.NFKC)
                        .replace(FRACTION_SLASH, '/');
            }
        }
        return String.valueOf(c);
    }
}
