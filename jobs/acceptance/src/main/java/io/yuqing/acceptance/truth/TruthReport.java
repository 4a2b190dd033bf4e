/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.truth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a truth run found.
 *
 * @param hashOfWindows SHA-256 over the final window table
 * @param rescaled each time that the job went on with another parallelism
 * @param restarts how often the job started again from a checkpoint
 * @param kills on the way, in this order
 * @param startSeconds from nothing to a running job
 * @param runSeconds from the first record to the last settled row
 */
record TruthReport(
        List<TruthFinding> findings,
        String hashOfWindows,
        List<Rescaled> rescaled,
        long restarts,
        List<SurvivedKill> kills,
        double startSeconds,
        double runSeconds) {

    boolean holds() {
        return findings.stream().allMatch(TruthFinding::holds);
    }

    String table() {
        StringBuilder table = new StringBuilder();
        table.append(String.format("%n%12s %12s %8s  %s%n", "应有", "实有", "不符", "项目"));
        for (TruthFinding finding : findings) {
            table.append(
                    String.format(
                            "%,14d %,14d %,10d  %s %s%n",
                            finding.expected(),
                            finding.found(),
                            finding.differing(),
                            finding.holds() ? "✓" : "✗",
                            finding.what()));
        }
        table.append(String.format("窗口表哈希 %s%n", hashOfWindows));
        for (Rescaled each : rescaled) {
            table.append(
                    String.format(
                            "入账 %,d 条时停止并保存，%.1f 秒后以并行度 %d 继续%n",
                            each.accounted(), each.seconds(), each.parallelism()));
        }
        if (restarts > 0) {
            table.append(String.format("途中作业从检查点重新开始 %d 次%n", restarts));
        }
        table.append(
                String.format(
                        "启动 %.1f 秒，处理 %.1f 秒%s%n",
                        startSeconds,
                        runSeconds,
                        kills.stream()
                                .map(
                                        each ->
                                                String.format(
                                                        "，kill -9 %s 后 %.1f 秒恢复",
                                                        each.killed(), each.seconds()))
                                .collect(Collectors.joining())));
        table.append(holds() ? "结论：全部一致，一条不差。" : "结论：有不一致，见带 ✗ 的各行。");
        return table.toString();
    }

    String json() {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        root.put("holds", holds());
        ArrayNode rows = root.putArray("findings");
        for (TruthFinding finding : findings) {
            rows.addObject()
                    .put("key", finding.key())
                    .put("expected", finding.expected())
                    .put("found", finding.found())
                    .put("differing", finding.differing())
                    .put("holds", finding.holds());
        }
        root.put("windows_sha256", hashOfWindows);
        ArrayNode widths = root.putArray("rescaled");
        for (Rescaled each : rescaled) {
            widths.addObject()
                    .put("parallelism", each.parallelism())
                    .put("accounted", each.accounted())
                    .put("seconds", each.seconds());
        }
        root.put("restarts", restarts);
        ArrayNode killed = root.putArray("kills");
        for (SurvivedKill each : kills) {
            killed.addObject()
                    .put("part", each.killed().toString())
                    .put("recovery_seconds", each.seconds());
        }
        root.put("start_seconds", startSeconds);
        root.put("run_seconds", runSeconds);
        return root.toPrettyString();
    }
}
