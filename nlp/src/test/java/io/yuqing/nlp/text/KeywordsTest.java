/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.nlp.HanlpTextAnalyzer;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeywordsTest {

    private static final HanlpTextAnalyzer ANALYZER = HanlpTextAnalyzer.load();

    @Test
    void namesWhatATextIsAbout() {
        assertThat(keywords("我们小区已经停水三天了，物业的电话一直打不通")).contains("小区", "停水", "物业", "电话");
    }

    @Test
    void leavesOutWordsThatOnlyConnectAndWordsOfPlatforms() {
        assertThat(keywords("转发微博：但是因为他们已经没有了的话，所以大家觉得现在这样也可以")).isEmpty();
    }

    @Test
    void putsTheRarerAndTheRepeatedFirst() {
        assertThat(keywords("医院的污水排进河里，污水把鱼都毒死了，工作人员说在处理").get(0)).isEqualTo("污水");
    }

    @Test
    void givesAtMostEightAndEachOnce() {
        List<String> keywords = keywords("医院 学校 小区 河流 污水 垃圾 公交 道路 桥梁 电力 燃气 物业 医院 学校 小区 河流 污水");

        assertThat(keywords).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void takesLatinWordsButNoLinksNumbersOrNames() {
        assertThat(keywords("高速ETC坏了 http://t.cn/Axyz @某某 13800138000 2024"))
                .contains("etc")
                .noneMatch(
                        word ->
                                word.contains("t.cn")
                                        || word.contains("138")
                                        || word.contains("某"));
    }

    @Test
    void takesNoWordsFromAForwardedChain() {
        assertThat(keywords("化工厂又排气了//@甲:油菜花开得真好")).contains("化工厂").doesNotContain("油菜花");
    }

    private static List<String> keywords(String text) {
        return ANALYZER.analyze(null, text, null).keywords();
    }
}
