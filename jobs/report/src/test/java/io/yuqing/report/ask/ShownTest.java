/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {
    @ParameterizedTest
    @CsvSource({
        "0, 持平",
        "0.125, 增12.5%",
        "-0.03, 降3.0%",
        "8.999, 增899.9%",
        "9, 约 10.0 倍",
        "16.663, 约 17.7 倍"
    })
    void fromTenfoldOnAChangeIsSaidInTimes(BigDecimal ratio, String shown) {
        assertThat(Shown.change(ratio)).isEqualTo(shown);
    }
}
