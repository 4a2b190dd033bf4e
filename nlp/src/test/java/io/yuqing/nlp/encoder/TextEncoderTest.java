/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextEncoderTest {

    /** The int8 model gives other last digits on processors without AVX2. */
    private static final double PROCESSORS = 0.02;

    @Test
    void textsThatSayTheSameLieCloserThanOthers() {
        try (TextEncoder encoder = TextEncoder.open()) {
            float[] water = encoder.encode("小区停水三天了，物业电话打不通！");
            float[] again = encoder.encode("我们院子里三天没有自来水，物业也联系不上");
            float[] match = encoder.encode("昨晚的球赛踢得真精彩");

            assertThat(water).hasSize(TextEncoder.DIMENSIONS);
            assertThat(cosine(water, water)).isCloseTo(1, within(1e-5));
            assertThat(cosine(water, again)).isCloseTo(.720, within(PROCESSORS));
            assertThat(cosine(water, match)).isCloseTo(.321, within(PROCESSORS));
        }
    }

    @Test
    void aTextHasTheSameVectorWhoeverElseReads() {
        try (TextEncoder encoder = TextEncoder.open();
                TextEncoder other = TextEncoder.open()) {
            List<float[]> vectors =
                    List.of("停水", "停电", "停水", "停水").parallelStream().map(encoder::encode).toList();
            assertThat(vectors.get(2)).isEqualTo(vectors.get(0));
            assertThat(vectors.get(3)).isEqualTo(vectors.get(0));
            encoder.close();
            encoder.close();
            assertThat(other.encode("停水")).isEqualTo(vectors.get(0));
        }
    }

    @Test
    void textWithoutWordsAndEndlessTextAreReadToo() {
        try (TextEncoder encoder = TextEncoder.open()) {
            assertThat(encoder.encode("")).doesNotContain(Float.NaN);
            assertThat(encoder.encode("水".repeat(5_000))).doesNotContain(Float.NaN);
        }
        assertThat(TextEncoder.isAvailable()).isTrue();
    }

    @Test
    void aClosedEncoderSaysSo() {
        TextEncoder encoder = TextEncoder.open();
        encoder.close();
        assertThatThrownBy(() -> encoder.encode("停水"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
