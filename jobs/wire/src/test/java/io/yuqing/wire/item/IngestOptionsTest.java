/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class IngestOptionsTest {

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
}
