/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartOffsetsTest {

    @ParameterizedTest
    @ValueSource(strings = {"earliest", "LATEST", "committed", "2026-07-01T00:00:00+08:00"})
    void startOffsetsKnowTheirWords(String value) {
        assertThat(StartOffsets.parse(value)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"earliest", "LATEST", "committed", "2026-07-01T00:00:00+08:00"})
    void keptOffsetsThatKafkaNoLongerHasSkipNothingWhereverAJobBegins(String value) {
        assertThat(StartOffsets.parse(value).getAutoOffsetResetStrategy()).hasToString("earliest");
    }

    @Test
    void anUnknownStartSaysWhatIsPossible() {
        assertThatThrownBy(() -> StartOffsets.parse("yesterday"))
                .hasMessage(
                        "kafka.start is 'yesterday'; use earliest, latest, committed or a time such"
                                + " as 2026-07-01T00:00:00+08:00.");
    }
}
