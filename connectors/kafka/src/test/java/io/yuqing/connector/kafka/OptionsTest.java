/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Properties;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"earliest", "LATEST", "committed", "2026-07-01T00:00:00+08:00"})
    void startOffsetsKnowTheirWords(String value) {
        assertThat(StartOffsets.parse(value)).isNotNull();
    }

    @Test
    void anUnknownStartSaysWhatIsPossible() {
        assertThatThrownBy(() -> StartOffsets.parse("yesterday"))
                .hasMessage(
                        "kafka.start is 'yesterday'; use earliest, latest, committed or a time such as 2026-07-01T00:00:00+08:00.");
    }

    @Test
    void theEarliestDateBeginsAtMidnightOfTheZone() {
        assertThat(
                        IngestOptions.defaults()
                                .withZone(ZoneId.of("UTC"))
                                .withEarliestDate(LocalDate.of(2020, 1, 1))
                                .earliest())
                .isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(IngestOptions.defaults().earliest())
                .isEqualTo(Instant.parse("2009-07-31T16:00:00Z"));
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() {
        IngestOptions options = IngestOptions.defaults();
        assertThatThrownBy(() -> options.withMaxFutureSkew(Duration.ofHours(-1)))
                .hasMessageContaining("maxFutureSkew is PT-1H");
        assertThatThrownBy(() -> options.withMaxRecordBytes(10))
                .hasMessageContaining("maxRecordBytes is 10");
        assertThatThrownBy(() -> options.withMaxTextChars(0))
                .hasMessageContaining("maxTextChars is 0");
    }

    @Test
    void postsAndCommentsNeedATopicEach() {
        assertThatThrownBy(
                        () ->
                                ItemSource.build(
                                        "b:1",
                                        "t",
                                        "t",
                                        "g",
                                        OffsetsInitializer.earliest(),
                                        new Properties(),
                                        IngestOptions.defaults()))
                .hasMessage(
                        "kafka.topics.posts and kafka.topics.comments are both t; give posts and comments a topic each.");
    }
}
