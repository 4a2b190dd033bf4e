/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.nlp.topic.ItemFilterView;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A text is compared by the same whether it is analysed or not. */
class ComparedTextTest {
    private static final List<String> TEXTS =
            List.of(
                    "",
                    " \n\u3000",
                    "\u200D\uFE0F",
                    "转发微博",
                    "该微博已被作者删除",
                    "转发微博 //@云溪发布：关于国庆期间部分路段实行交通管制的通告 http://t.cn/A6xYzAbC",
                    "[赞]",
                    "停水通知",
                    "小区停水三天了，物业也不出来说明情况，@居委会 http://example.org 能管管吗？[怒]",
                    "！！！");

    private static final HanlpTextAnalyzer ANALYZER = HanlpTextAnalyzer.load();

    @Test
    void ofTitlesTextsAndPicturesInEveryCombination() {
        for (String title : TEXTS) {
            for (String text : TEXTS) {
                for (String media : TEXTS) {
                    compare(title, text, media);
                }
            }
        }
    }

    @Test
    void ofWhatPeopleWrite() {
        List<String> texts = SampleTexts.of(600, 7);
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            compare(
                    random.nextBoolean() ? "" : texts.get(random.nextInt(600)),
                    texts.get(random.nextInt(600)),
                    random.nextBoolean() ? "" : texts.get(random.nextInt(600)));
        }
    }

    private static void compare(String title, String text, String media) {
        assertThat(ComparedText.of(title, text, media))
                .as("%s | %s | %s", title, text, media)
                .isEqualTo(
                        ANALYZER.analyzeShown(title, text, media, places -> ItemFilterView.UNKNOWN)
                                .fingerprint());
    }
}
