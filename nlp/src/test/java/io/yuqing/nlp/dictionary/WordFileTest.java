/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.nlp.HanlpTextAnalyzer;
import io.yuqing.nlp.TextAnalysis;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFileTest {

    private static final HanlpTextAnalyzer PLAIN = HanlpTextAnalyzer.load();

    private static final String WORDS =
            """
            # the county of Yunting
            雲汀大道 地名
            鹭渚湾\t地名
            恒达化工        # a firm
            5G基站
            """;

    private static final String TEXT = "恒达化工在云汀大道排气，鹭渚湾的5g基站也关了";

    @Test
    void itsWordsAreKeyWordsAndItsPlacesPlaces() {
        TextAnalysis before = PLAIN.analyze(null, TEXT, null);
        TextAnalysis after =
                PLAIN.withDictionary(WordFile.parse("words", WORDS)).analyze(null, TEXT, null);

        assertThat(before.places()).isEmpty();
        assertThat(before.keywords()).doesNotContain("恒达化工");
        assertThat(after.places()).containsExactly("云汀大道", "鹭渚湾");
        assertThat(after.keywords()).contains("恒达化工", "云汀大道", "鹭渚湾", "5g基站");
        assertThat(after.keywords()).doesNotContain("恒达", "化工", "云汀");
    }

    @Test
    void sentimentRoutingAndFingerprintDoNotDependOnIt() {
        TextAnalysis before = PLAIN.analyze(null, TEXT, null);
        TextAnalysis after =
                PLAIN.withDictionary(WordFile.parse("words", WORDS)).analyze(null, TEXT, null);

        assertThat(after.sentimentScore()).isEqualTo(before.sentimentScore());
        assertThat(after.routing()).isEqualTo(before.routing());
        assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
    }

    @Test
    void theVersionOfTheAnalyzerNamesItAndTheOldAnalyzerStays() {
        WordFile words = WordFile.parse("words", WORDS);
        HanlpTextAnalyzer with = PLAIN.withDictionary(words);

        assertThat(PLAIN.version()).matches(".* places-[0-9a-f]{8}");
        assertThat(with.version()).isEqualTo(PLAIN.version() + " words-" + words.version());
        assertThat(with.withDictionary(WordFile.parse("words", WORDS + "# more\n")).version())
                .isNotEqualTo(with.version());
        assertThat(with.withDictionary(WordFile.parse("words", "")).version())
                .isEqualTo(PLAIN.version());
        assertThat(PLAIN.analyze(null, TEXT, null).places()).isEmpty();
    }

    @Test
    void aWordOfTheFileGoesBeforeAPlaceOfTheSameLength() {
        HanlpTextAnalyzer with = PLAIN.withDictionary(WordFile.parse("words", "西林县\n八达镇粮库"));

        assertThat(with.analyze(null, "西林县的八达镇粮库", null).places()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            云汀大道 路名      | words, line 1: after the word only 地名 may stand, but "路名" does.
            云汀 大道 地名     | words, line 1: after the word only 地名 may stand, but "大道 地名" does.
            路                 | words, line 1: "路" has not 2 to 30 characters.
            @居委会李某        | words, line 1: "@居委会李某" has not 2 to 30 characters.
            打13800138000      | words, line 1: "打13800138000" holds more than Chinese characters, letters and digits of up to six places.
            城南·一号          | words, line 1: "城南·一号" holds more than Chinese characters, letters and digits of up to six places.
            """)
    void saysWhichLineCannotBeUsed(String line, String problem) {
        assertThatThrownBy(() -> WordFile.parse("words", line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problem);
    }

    @Test
    void readsAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("words.txt"), "\uFEFF" + WORDS);

        assertThat(WordFile.load(file).size()).isEqualTo(4);
        assertThat(PLAIN.withDictionary(WordFile.load(file)).analyze(null, TEXT, null).places())
                .hasSize(2);
    }
}
