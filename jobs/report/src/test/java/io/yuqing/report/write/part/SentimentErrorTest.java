/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The error that papers tell of the machine is the one that the model's card measured. */
class SentimentErrorTest {
    @ParameterizedTest
    @CsvSource({
        "golden sentences, 322, .857, 对322条县情例句判断正确85.7%",
        "sent3_weibo, '3,316', .815, '对3,316条微博正确81.5%'"
    })
    void itIsWhatTheCardSays(String set, String texts, String accuracy, String sentence)
            throws IOException {
        Path card = Path.of(System.getProperty("yuqing.root"), "nlp", "README.md");

        assertThat(Files.readString(card))
                .contains("| " + set + " | " + texts + " | " + accuracy + " |");
        assertThat(Sentiment.ERROR).contains(sentence);
    }
}
