/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "7|7",
                "215.4|215",
                "999|999",
                "1000|1,000",
                "9999|9,999",
                "9999.6|1万",
                "10000|1万",
                "12345|1.2万",
                "19990|2万",
                "100000|10万",
                "1234567|123.5万",
                "99999999|1亿",
                "123456789|1.2亿"
            })
    void countsAboveTenThousandAreWrittenInWan(double value, String text) {
        assertThat(Numbers.count(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0,0%", "0.004,0.4%", "0.0004,0%", "0.46,46%", "0.4651,47%", "1,100%", "0.2,20%"})
    void sharesArePercent(double value, String text) {
        assertThat(Numbers.share(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"4.23,4.2", "4,4", "38.6,39", "100,100", "9.96,10"})
    void ratiosHaveADigitOnlyWhereItSaysSomething(double value, String text) {
        assertThat(Numbers.times(value)).isEqualTo(text);
    }
}
