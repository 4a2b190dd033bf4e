/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DenialTest {

    @Test
    void shortTextsStandApartIfOneDeniesAndTheOtherDoesNot() {
        assertThat(from("会去", "不会去")).isPositive();
        assertThat(from("不会去", "你会去吗")).isEqualTo(from("会去", "不会去"));
        assertThat(from("不会去", "没去")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"很不错", "特别好", "不过如此", "去不去"})
    void aNotInsideAnotherWordDeniesNothing(String text) {
        assertThat(Denial.in(text).denies()).isFalse();
    }

    @Test
    void ofLongTextsItSaysNothing() {
        String longer = "这件事我看了很久，前后的经过大家都说得很清楚了，我是不会去的";

        assertThat(from(longer, "会去")).isZero();
    }

    private static double from(String a, String b) {
        return Denial.in(a).from(Denial.in(b));
    }
}
