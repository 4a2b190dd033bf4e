/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizerTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            這條路還沒修好          | 这条路还没修好
            著名的景區              | 著名的景区
            ＡＢＣ１２３！          | abc123!
            哈哈哈哈哈哈哈          | 哈哈哈
            100000元                | 100000元
            太好了！！！！！        | 太好了!!!
            看 https://t.cn/A6x?b=1 吧 | 看 {url} 吧
            看HTTP://T.CN/x这个     | 看{url}这个
            www.example.org真假     | {url}真假
            @云溪_发布 你好         | {user} 你好
            @用户你好               | {user}你好
            电话13800138000吗       | 电话{num}吗
            电话〔电话〕吗          | 电话{num}吗
            发到a.b@example.org去   | 发到{mail}去
            <user> 说 <url>         | {user} 说 {url}
            a<b                     | a<b
            邮箱〔邮箱〕            | 邮箱{mail}
            单独的@ 符号            | 单独的@ 符号
            """)
    void writesAllFormsOfOneThingTheSameWay(String raw, String expected) {
        assertThat(shown(raw)).isEqualTo(expected);
    }

    @Test
    void dropsWhatCannotBeSeen() {
        assertThat(shown("停\u200B水\u0000\uFEFF了\uFE0F")).isEqualTo("停水了");
    }

    @Test
    void dropsHalfAnEmojiAndSqueezesManyWholeOnes() {
        assertThat(shown("好\uD83D")).isEqualTo("好");
        assertThat(shown("\uDE00好")).isEqualTo("好");
        assertThat(shown("😡😡😡😡😡")).isEqualTo("😡😡😡");
    }

    @Test
    void makesOneBlankOfAnyAndNoneAtTheStart() {
        assertThat(shown(" \t停水 \u3000\n 了")).isEqualTo("停水 了");
    }

    @Test
    void aLineMayEndInsideAWord() {
        assertThat(shown("小区停\n水，\r\n三\r\n天\nok")).isEqualTo("小区停水, 三天 ok");
        assertThat(shown("停\n\n水")).isEqualTo("停 水");
    }

    @Test
    void anInputCannotForgeAMask() {
        assertThat(shown("停\uE000水")).isEqualTo("停水");
    }

    @Test
    void tellsOwnWordsFromAForwardedChain() {
        assertThat(own("太过分了 //@甲:停水了//@乙:知道")).isEqualTo("太过分了 ");
        assertThat(own("太过分了 // <user> 停水了")).isEqualTo("太过分了 ");
    }

    @Test
    void aChainSpeaksForAWriterWhoSaidNothing() {
        assertThat(own("//@甲:停水了//@乙:知道了")).startsWith("\n\uE001:停水了").doesNotContain("知道了");
    }

    @Test
    void leavesOtherSlashesAlone() {
        assertThat(shown("1/2 和 // 注释")).isEqualTo("1/2 和 // 注释");
    }

    @Test
    void cutsLongTextAndLongTitles() {
        NormalText text = Normalizer.normalize("题一".repeat(500), "字词".repeat(5_000));

        assertThat(text.length()).isEqualTo(200 + 1 + 2_000);
    }

    @Test
    void nullIsEmpty() {
        assertThat(Normalizer.normalize(null, null).length()).isZero();
    }

    private static String own(String raw) {
        NormalText text = Normalizer.normalize(null, raw);
        return new String(text.chars(), 0, text.own());
    }

    private static String shown(String raw) {
        NormalText text = Normalizer.normalize(null, raw);
        return new String(text.chars(), 0, text.length())
                .replace(String.valueOf(Mask.URL), "{url}")
                .replace(String.valueOf(Mask.MENTION), "{user}")
                .replace(String.valueOf(Mask.NUMBER), "{num}")
                .replace(String.valueOf(Mask.EMAIL), "{mail}");
    }
}
