/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.tools.common.UsageException;
import org.junit.jupiter.api.Test;

class BenchOptionsTest {
    @Test
    void shouldMeasureEverythingUnlessToldOtherwise() {
        assertThat(BenchOptions.parse().steps()).containsExactly(BenchStep.values());
        assertThat(BenchOptions.parse("--only", "pipeline,text").steps())
                .containsExactly(BenchStep.TEXT, BenchStep.PIPELINE);
    }

    @Test
    void shouldSayWhatCanBeWritten() {
        assertThatThrownBy(() -> BenchOptions.parse("--only", "speed"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'speed'")
                .hasMessageContaining("latency");
        assertThatThrownBy(() -> BenchOptions.parse("--items", "many"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'many'");
        assertThatThrownBy(() -> BenchOptions.parse("--items", "10"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("20000");
        assertThatThrownBy(() -> BenchOptions.parse("--fast"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--fast");
        assertThatThrownBy(() -> BenchOptions.parse("--items"))
                .isInstanceOf(UsageException.class)
                .hasMessage("--items needs a value.");
    }
}
