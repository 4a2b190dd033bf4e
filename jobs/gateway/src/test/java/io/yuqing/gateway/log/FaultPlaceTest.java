/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultPlaceTest {
    @Test
    void shouldSayWhichFaultAndWhereAndNothingThatItQuotes() {
        Exception fault =
                new IllegalStateException(
                        "row 3: 张三 13800138000", new NumberFormatException("For input: \"张三\""));

        assertThat(FaultPlace.of(fault))
                .startsWith("java.lang.IllegalStateException\n\tat io.yuqing.gateway.log.")
                .contains("Caused by: java.lang.NumberFormatException", "FaultPlaceTest.java")
                .doesNotContain("张三", "13800138000");
    }
}
