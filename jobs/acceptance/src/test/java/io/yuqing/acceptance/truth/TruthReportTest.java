/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.truth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TruthReportTest {
    private static final List<Rescaled> TWICE =
            List.of(new Rescaled(4, 207_559, 12.34), new Rescaled(1, 415_119, 9.8));

    private static final List<SurvivedKill> KILLED =
            List.of(
                    new SurvivedKill(KilledPart.TASKMANAGER, 12.5),
                    new SurvivedKill(KilledPart.KAFKA, 3));

    @Test
    void shouldSayWhereTheJobStoodStillAndHowItWentOn() {
        assertThat(report(TWICE, List.of()).table().lines())
                .contains("入账 207,559 条时停止并保存，12.3 秒后以并行度 4 继续")
                .contains("入账 415,119 条时停止并保存，9.8 秒后以并行度 1 继续")
                .contains("启动 20.0 秒，处理 90.0 秒")
                .last()
                .isEqualTo("结论：全部一致，一条不差。");
    }

    @Test
    void shouldSayNothingOfItIfTheParallelismStayed() {
        assertThat(report(List.of(), KILLED).table())
                .doesNotContain("并行度")
                .contains("途中作业从检查点重新开始 2 次")
                .contains("，kill -9 taskmanager 后 12.5 秒恢复，kill -9 kafka 后 3.0 秒恢复");
    }

    @Test
    void shouldTellProgramsTheSame() throws IOException {
        JsonNode json = new ObjectMapper().readTree(report(TWICE, List.of()).json());

        assertThat(json.at("/rescaled/0/parallelism").asInt()).isEqualTo(4);
        assertThat(json.at("/rescaled/0/accounted").asLong()).isEqualTo(207_559);
        assertThat(json.at("/rescaled/1/seconds").asDouble()).isEqualTo(9.8);
        assertThat(json.path("restarts").asInt()).isZero();
        assertThat(json.path("kills")).isEmpty();
        assertThat(json.path("windows_sha256").asText()).isEqualTo("abc");
    }

    @Test
    void shouldTellProgramsWhatWasKilled() throws IOException {
        JsonNode kills =
                new ObjectMapper().readTree(report(List.of(), KILLED).json()).path("kills");

        assertThat(kills.at("/0/part").asText()).isEqualTo("taskmanager");
        assertThat(kills.at("/1/recovery_seconds").asDouble()).isEqualTo(3.0);
    }

    private static TruthReport report(List<Rescaled> rescaled, List<SurvivedKill> kills) {
        return new TruthReport(
                List.of(new TruthFinding("items", "条目表行数", 7, 7, 0)),
                "abc",
                rescaled,
                kills.size(),
                kills,
                20,
                90);
    }
}
