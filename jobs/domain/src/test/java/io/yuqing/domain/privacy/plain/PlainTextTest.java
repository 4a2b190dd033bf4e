/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "１③８𝟙𝟚|13812",
                "1️⃣3️⃣|13",
                "&#49;&#x33;&amp;#56;&commat;|138@",
                "138<b>12</b><!-- x -->34|1381234",
                "%E5%BC%A0%25E4%25B8%2589|张三",
                "%D5%C5%C8%FD|张三",
                "小\u200b花\u0301|小花",
                "&lt;i&gt;38|38",
                "5 < 6 & 50%|5 < 6 & 50%",
                "京A・１２|京A·12",
            })
    void saysWhatAReaderSees(String source, String plain) {
        PlainText text = PlainText.of(source);
        assertThat(text.between(0, text.length())).isEqualTo(plain);
    }

    @Test
    void eachCharacterKnowsItsStretchOfTheSource() {
        String source = "a&#49;<b>３</b>8️⃣%E5%BC%A0b";
        PlainText text = PlainText.of(source);
        assertThat(text.between(0, text.length())).isEqualTo("a138张b");
        assertThat(stretch(source, text, 1)).isEqualTo("&#49;");
        assertThat(stretch(source, text, 2)).isEqualTo("３");
        assertThat(stretch(source, text, 3)).isEqualTo("8️⃣");
        assertThat(stretch(source, text, 4)).isEqualTo("%E5%BC%A0");
        assertThat(stretch(source, text, 5)).isEqualTo("b");
    }

    private static String stretch(String source, PlainText text, int i) {
        return source.substring(text.from(i), text.to(i));
    }
}
