/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yuqing.nlp.category.Category;
import io.yuqing.nlp.category.Routing;
import io.yuqing.nlp.sentiment.Sentiment;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SecondReaderTest {

    private static final TextEncoder ENCODER = TextEncoder.open();
    private static final SecondReader READER = SecondReader.load(ENCODER);

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    @Test
    void aRuleDecidesBeforeAnyModel() {
        Routing routing = READER.read(null, "民警当场抓获三名盗窃电动车的嫌疑人").routing();

        assertThat(routing.first()).isEqualTo(Category.PUBLIC_SAFETY);
        assertThat(routing.reason()).startsWith("规则 ");
    }

    @Test
    void theReasonNamesTheModelAndTheWordsOfTheLinearOne() {
        Routing routing = READER.read(null, "这种事居然没有一个人出来负责，公信力就是这样败光的").routing();

        assertThat(routing.first()).isEqualTo(Category.ONLINE_OPINION);
        assertThat(routing.reason()).startsWith("语义模型");
        assertThat(routing.score()).isEqualTo(Math.round(routing.score() * 1_000) / 1_000f);
    }

    @Test
    void aSentimentOfWhichTheLinearModelIsSureStays() {
        SecondReading reading = READER.read(null, "小区停水三天了，物业电话打不通，太让人生气了！");

        assertThat(reading.sentiment().sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(reading.sentiment().lowConfidence()).isFalse();
        assertThat(Arrays.stream(reading.attitude()).sum()).isCloseTo(1, within(1e-6));
    }

    @Test
    void theSameTextGetsTheSameAnswerWhateverWasReadBefore() {
        String text = "听说老城区要拆了，也没个准信";
        SecondReading first = READER.read(null, text);
        READER.read("标题", "另一条完全不同的内容，长一些也无妨。".repeat(20));

        SecondReading again = READER.read(null, text);

        assertThat(again.routing()).isEqualTo(first.routing());
        assertThat(again.sentiment()).isEqualTo(first.sentiment());
        assertThat(again.attitude()).isEqualTo(first.attitude());
    }

    @Test
    void nothingIsReadAsNothing() {
        assertThat(READER.read(null, null).routing()).isEqualTo(Routing.NONE);
        assertThat(READER.read("", " \u200B").sentiment().lowConfidence()).isTrue();
        assertThat(READER.read(null, "\uD83D").attitude()).hasSize(3);
    }

    @Test
    void theVersionNamesWhateverJudges() {
        assertThat(READER.version())
                .matches(
                        "bge-15b717c3 routing-[0-9a-f]{8} sentiment-[0-9a-f]{8}/[0-9a-f]{8}"
                                + " category-[0-9a-f]{8} rules-[0-9a-f]{8}");
    }
}
