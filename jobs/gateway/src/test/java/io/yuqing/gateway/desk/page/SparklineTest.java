/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SparklineTest {
    @Test
    void theNewestHourIsAtTheRightAndTheLargestAtTheTop() {
        Sparkline course = Sparkline.of(Map.of(0, 10L, 23, 5L));

        assertThat(course.line()).startsWith("0,10 4,19 ").endsWith(" 88,19 92,1");
        assertThat(course.area()).startsWith("0,20 0,10").endsWith("92,1 92,20");
    }

    @Test
    void nothingIsALineAtTheBottom() {
        assertThat(Sparkline.of(Map.of()).line()).startsWith("0,19 4,19").endsWith("92,19");
    }
}
