/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CounterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            0 | 0
            123 | 123
            1,234 | 1234
            1.2万 | 12000
            100万+ | 1000000
            3w+ | 30000
            ２亿 | 200000000
            2百万 | 2000000
            12.0 | 12
            """)
    void shouldReadWhatPagesShow(String written, long expected) {
        assertThat(Counter.read(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "赞", "NaN", "-3", "打13800138000", "张三", "1,23", "1234567890123456"})
    void shouldNotReadAnythingElse(String written) {
        assertThat(Counter.read(written)).isEqualTo(Counter.UNREADABLE);
    }
}
