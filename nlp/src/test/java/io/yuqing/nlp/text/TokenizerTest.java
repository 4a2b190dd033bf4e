/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    private static final Tokenizer TOKENIZER = Tokenizer.plain();

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            小区停水三天了       | 小区 停水 三 天 了
            又停水了[怒][怒]     | 又 停水 了 [怒] [怒]
            真好😊👍             | 真 好 😊 👍
            涨到3.5元            | 涨 到 3.5 元
            iPhone15和5G基站     | iphone 15 和 5 g 基站
            [注意]               | [注意]
            数组[1]              | 数组 [ 1 ]
            []                   | [ ]
            停水了。怎么办？     | 停水 了 。 怎么办 ?
            """)
    void cutsWordsNumbersMarksAndEmoticons(String raw, String tokens) {
        assertThat(String.join(" ", words(raw))).isEqualTo(tokens);
    }

    private static List<String> words(String raw) {
        Tokens tokens = TOKENIZER.tokenize(Normalizer.normalize(null, raw));
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens.word(i));
        }
        return words;
    }
}
