/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.nlp.features.TextFeatures;
import io.yuqing.nlp.text.Normalizer;
import io.yuqing.nlp.text.Tokenizer;
import io.yuqing.nlp.text.Tokens;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TurnsTest {

    private static final Tokenizer TOKENIZER = Tokenizer.plain();

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            没有停水         | 没有停电
            这不是投诉       | 这不是举报
            没什么不满意的   | 没什么不方便的
            谁说不好         | 谁说不方便
            票贵，但方便     | 车慢，但方便
            虽然远，干净     | 虽然小，整洁
            难道不好         | 难道不干净
            水不臭了         | 路不脏了
            再也不臭         | 水不再臭
            好吃就是贵       | 好吃但是贵
            真好，又停水     | 真棒，又停电
            """)
    void aTurnIsToldByTheKindOfTheWord(String one, String other) {
        assertThat(turns(one)).isEqualTo(turns(other));
    }

    @ParameterizedTest(name = "{0} not as {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            没有停水         | 停水
            没有停水         | 不是停水
            没什么满意的     | 没什么不满意的
            不好             | 谁说不好
            方便，但贵       | 贵，但方便
            虽然贵，方便     | 贵，方便
            不，停水         | 不停水
            水不臭了         | 水不臭
            服务可真好，停水 | 服务，可真好，停水
            没有比这好       | 没有这好
            不是一般的臭     | 不是臭
            真好，又停水     | 真好，停水
            """)
    void whatIsTurnedIsNotWhatIsSaid(String one, String other) {
        assertThat(turns(one)).isNotEqualTo(turns(other));
    }

    @Test
    void whatOthersWroteBeforeTurnsNothing() {
        assertThat(turns("转//@甲：没什么不满意的")).isEqualTo(turns("转"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "不", "不不不不不不不", "难道难道难道", "但但但，但虽然", "好坏停水不好没有坏不是停水谁好"})
    void everyTurnHasAPlaceInTheModel(String text) {
        for (String repeated : new String[] {text, text.repeat(40)}) {
            assertThat(IntStream.of(turns(repeated)))
                    .allMatch(turn -> turn >= 0 && turn < Turns.COUNT);
        }
    }

    private static int[] turns(String text) {
        Tokens tokens = TOKENIZER.tokenize(Normalizer.normalize(null, text));
        return Turns.of(tokens, TextFeatures.of(tokens));
    }
}
