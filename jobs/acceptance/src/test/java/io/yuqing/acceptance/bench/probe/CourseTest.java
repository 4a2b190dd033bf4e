/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CourseTest {
    private final Course course = new Course();

    @Test
    void shouldMeasureBetweenTwoCountsThatWereSeen() {
        look(0, 10, 1);
        look(100, 12, 3);
        look(300, 14, 4);

        Course.Part part = course.between(100, 300);

        assertThat(part.perSecond()).isEqualTo(100);
        assertThat(part.microsEach("flink")).isCloseTo(5_000, within(1e-6));
    }

    @Test
    void shouldTakeTheCourseBetweenTwoLooksAsStraight() {
        look(0, 0, 0);
        look(100, 10, 20);

        Course.Part part = course.between(25, 75);

        assertThat(part.wallSeconds()).isEqualTo(5);
        assertThat(part.cpu().of("flink")).isEqualTo(10);
    }

    @Test
    void shouldPassOverLooksThatShowNoProgress() {
        look(0, 0, 0);
        look(0, 5, 5);
        look(100, 10, 10);

        assertThat(course.between(0, 100).wallSeconds()).isEqualTo(10);
    }

    @Test
    void shouldRefuseAPartThatWasNotSeen() {
        look(0, 0, 0);
        look(100, 10, 10);

        assertThatIllegalStateException()
                .isThrownBy(() -> course.between(50, 150))
                .withMessageContaining("150");
    }

    @Test
    void shouldCountWhoBeganBetweenTwoLooks() {
        course.add(new Course.Point(0, 0, new CpuTimes(Map.of("flink", 1.0))));
        course.add(new Course.Point(10, 1, new CpuTimes(Map.of("flink", 2.0, "thread", 0.5))));

        CpuTimes taken = course.between(0, 10).cpu();

        assertThat(taken.of("thread")).isEqualTo(0.5);
        assertThat(taken.of("somebody else")).isZero();
    }

    private void look(double count, double wall, double cpu) {
        course.add(new Course.Point(count, wall, new CpuTimes(Map.of("flink", cpu))));
    }
}
