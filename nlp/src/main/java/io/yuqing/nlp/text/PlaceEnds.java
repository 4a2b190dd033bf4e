/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

import java.util.Set;

/**
 * Whether the 乡 or 区 that ends a name of a place begins a common word instead: 建设乡 in 建设乡村, 河东区 in
 * 河东区域. Words that speak of the place itself (区政府, 镇长, 市民) are none of them.
 */
public final class PlaceEnds {

    private static final Set<String> WORDS =
            Set.of(
                    "乡村", "乡镇", "乡里", "乡亲", "乡下", "乡愁", "乡土", "乡音", "乡情", "乡间", "乡野", "镇定", "镇静",
                    "镇压", "镇痛", "镇江", "镇店", "镇宅", "市场", "市面", "市价", "市值", "市井", "区别", "区域", "区间",
                    "区块", "区划", "区位", "区分", "街道路");

    /** After such a word: 八里乡村民 is 八里乡 and 村民, 城关区分局 is 城关区 and 分局. */
    private static final Set<String> OF_THE_PLACE =
            Set.of(
                    "乡村民", "乡村委", "乡村支", "乡村干", "乡村级", "乡村口", "乡村里", "区分局", "区分公", "区分会", "区分店",
                    "区分院", "区分校", "区分行", "街道路灯", "街道路口", "区别墅", "镇压路");

    /** What a name ends in that may begin such a word. */
    private static final String ENDS = "乡镇市区道";

    private static final String STREETS = "街道";

    private PlaceEnds() {}

    /**
     * @param start of a name of two and more characters
     * @param end after it
     */
    public static boolean belongToTheNextWord(NormalText text, int start, int end) {
        char last = text.chars()[end - 1];
        int own = last == STREETS.charAt(1) ? STREETS.length() : 1;
        return end - start > own
                && ENDS.indexOf(last) >= 0
                && WORDS.contains(around(text, end, own, 1))
                && !OF_THE_PLACE.contains(around(text, end, own, 2));
    }

    /** So many characters before and after the end, as far as the text goes. */
    private static String around(NormalText text, int end, int before, int after) {
        int stop = Math.min(text.length(), end + after);
        return new String(text.chars(), end - before, stop - end + before);
    }
}
