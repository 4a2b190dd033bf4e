/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.tools.status.StackSituation.Named;
import java.util.List;
import org.junit.jupiter.api.Test;

class SituationTextTest {
    @Test
    void oneLineShowsTheAccountTheAlertsAndWhatIsHot() {
        StackSituation now =
                new StackSituation(
                        12_345,
                        12_000,
                        300,
                        5,
                        40,
                        0,
                        40,
                        5,
                        7,
                        List.of(new Named("red", 1), new Named("blue", 4)),
                        List.of(new Named("停水", 321), new Named("学校食堂", 88)));

        assertThat(SituationText.of(now, 1234.4))
                .isEqualTo(
                        "已读 12,345 条＝计入 12,000＋重复 300＋迟到 5＋死信 40，账平"
                                + "｜告警 红1 蓝4（已解除 7）｜最热话题 停水 321、学校食堂 88｜1,234 条/秒");
    }

    @Test
    void recordsOnTheirWayAreNoFault() {
        assertThat(SituationText.of(situation(5, 3, 0)))
                .isEqualTo("已读 5 条＝计入 3＋重复 0＋迟到 0＋死信 0，在途 2｜告警 无（已解除 0）｜最热话题 暂无");
    }

    @Test
    void anAccountThatStaysOpenIsCalledAFault() {
        assertThat(SituationText.of(situation(5, 5, 1))).contains("核对中");
        assertThat(SituationText.fault(situation(5, 3, 1))).startsWith("账不平：2 条已读而未入账，1 条偏移缺失。");
    }

    private static StackSituation situation(long read, long counted, long missing) {
        return new StackSituation(read, counted, 0, 0, 0, missing, 0, 0, 0, List.of(), List.of());
    }
}
