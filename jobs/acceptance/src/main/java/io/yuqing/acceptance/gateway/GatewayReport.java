/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/**
 * What came of a run.
 *
 * @param repeats how often a batch had to be sent once more
 * @param linesPerSecond from the first request to the last receipt, outages included
 */
record GatewayReport(List<GatewayFinding> findings, long repeats, double linesPerSecond) {
    private static final ObjectMapper JSON = new ObjectMapper();

    boolean holds() {
        return findings.stream().allMatch(GatewayFinding::holds);
    }

    String table() {
        StringBuilder text = new StringBuilder("| 核对 | 应为 | 实为 | 不符 |\n|---|---|---|---|\n");
        for (GatewayFinding finding : findings) {
            text.append(
                    "| %s | %,d | %,d | %,d |%n"
                            .formatted(
                                    finding.what(),
                                    finding.expected(),
                                    finding.found(),
                                    finding.differing()));
        }
        return text.append(
                        "整批重发 %,d 次；平均每秒 %,.0f 行（含中断）。%s"
                                .formatted(repeats, linesPerSecond, holds() ? "全部一致。" : "有不一致。"))
                .toString();
    }

    String json() {
        try {
            return JSON.writeValueAsString(
                    Map.of(
                            "holds", holds(),
                            "findings", findings,
                            "repeats", repeats,
                            "lines_per_second", linesPerSecond));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values are always JSON", e);
        }
    }
}
