/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.boards;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The costs of all queries.
 *
 * @param slices what the tables held
 */
record BoardCosts(String slices, List<QueryCost> costs) {
    /** By which a board feels immediate. */
    static final double LIMIT_MILLIS = 500;

    private static final double MIB = 1 << 20;

    boolean hold() {
        return costs.stream().allMatch(cost -> cost.within(LIMIT_MILLIS));
    }

    String table() {
        String rows = costs.stream().map(BoardCosts::row).collect(Collectors.joining("\n"));
        long slow = costs.stream().filter(cost -> !cost.within(LIMIT_MILLIS)).count();
        return "数据：%s\n\n| 查询 | 范围 | 读行数 | MiB | CPU（毫秒） | p50（毫秒） | p95（毫秒） | |\n|---|---|---|---|---|---|---|---|\n%s\n\n共 %d 个，超过 %.0f 毫秒的 %d 个。"
                .formatted(slices, rows, costs.size(), LIMIT_MILLIS, slow);
    }

    /** A row of {@link #table}. */
    static String row(QueryCost cost) {
        if (!cost.refusal().isEmpty()) {
            return "| %s | %s | – | – | – | – | – | %s |"
                    .formatted(cost.where(), cost.range(), cost.refusal());
        }
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %,.1f | %.0f | %.0f | %.0f | %s |",
                cost.where(),
                cost.range(),
                cost.rows(),
                cost.bytes() / MIB,
                cost.cpuMillis(),
                cost.percentile(50),
                cost.percentile(95),
                cost.within(LIMIT_MILLIS) ? "" : "超");
    }

    String json() {
        ArrayNode all = new ObjectMapper().createArrayNode();
        for (QueryCost cost : costs) {
            var node = all.addObject();
            node.put("query", cost.where())
                    .put("range", cost.range())
                    .put("rows", cost.rows())
                    .put("bytes", cost.bytes());
            if (cost.refusal().isEmpty()) {
                node.put("cpu_ms", cost.cpuMillis())
                        .put("p50_ms", cost.percentile(50))
                        .put("p95_ms", cost.percentile(95));
            } else {
                node.put("refusal", cost.refusal());
            }
        }
        return all.toPrettyString();
    }
}
