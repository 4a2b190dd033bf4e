/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTermTest {
    private static final int ALL = 200;

    /** Every sign that becomes another one or none, and some that do not. */
    @Test
    void shouldFindEverySignWhereverItStands() {
        List<String> missed = new ArrayList<>();
        for (int c = 1; c < 0x30000; c++) {
            boolean isHalf = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            String sign = Character.toString(c);
            if (!isHalf && (c % 97 == 0 || !Normalizer.normalizeTerm(sign).equals(sign))) {
                String text = "停" + sign + "水" + sign + sign + "5" + sign;
                if (!isFound(text)) {
                    missed.add(Integer.toHexString(c) + " in " + text);
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    private static boolean isFound(String written) {
        String normal = Normalizer.normalizeTerm(written);
        boolean isWatchable =
                !normal.isBlank()
                        && normal.chars().noneMatch(c -> CharKind.of((char) c) == CharKind.MASK);
        return !isWatchable
                || Pattern.compile(WrittenTerm.regex(normal, ALL)).matcher(written).find();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            停水     | 小区停\u200B水了
            停水     | 小区停\u00AD\u2060水了
            干净     | 很乾净
            干净     | 很乾凈
            5g       | 村里通了５Ｇ
            m2       | 一百㎡
            12月     | ⑫月
            12月     | ㋋的事
            哈哈哈水 | 哈哈哈哈哈哈水
            covid-19 | ＣＯＶＩＤ－１９
            abc      | 𝐚𝕓𝒸
            """)
    void shouldFindATermInOtherSigns(String term, String text) {
        assertThat(Pattern.compile(WrittenTerm.regex(term, ALL)).matcher(text).find()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"停水, 停电", "停水, 停了水", "停水, 停 水", "5g, 15 克"})
    void shouldFindNoOtherTerm(String term, String text) {
        assertThat(Pattern.compile(WrittenTerm.regex(term, ALL)).matcher(text).find()).isFalse();
    }

    /** Lines end within words. */
    @Test
    void shouldFindATermOverTheEndOfALine() {
        assertThat(Pattern.compile(WrittenTerm.regex("停水", ALL)).matcher("停\r\n水").find()).isTrue();
    }

    @Test
    void shouldLookAtNoMoreThanItIsTold() {
        assertThat(Pattern.compile(WrittenTerm.regex("停水通知", 2)).matcher("停水").find()).isTrue();
    }
}
