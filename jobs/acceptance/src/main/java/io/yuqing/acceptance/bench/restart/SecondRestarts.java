/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.restart;

import io.yuqing.acceptance.bench.figure.Aim;
import io.yuqing.acceptance.bench.figure.RestartTable;
import io.yuqing.acceptance.bench.restart.RestartedReading.Way;
import io.yuqing.acceptance.bench.step.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Twenty restarts of the second-reading job in one process, which must leave nothing behind. */
public final class SecondRestarts {
    private static final int RESTARTS = 20;

    /** Classes are loaded and arenas have their size by then. */
    private static final int SETTLED = 5;

    /** One restart of so many is a failure that Flink mends, the others come from outside. */
    private static final int FAILURE_EVERY = 3;

    private static final double MIB = 1024 * 1024;
    private static final Aim MAPPED_IS_FLAT = Aim.below(16);
    private static final Aim RESIDENT_IS_FLAT = Aim.below(32);

    /** The runtime and its bridge to Java, once each. */
    private static final Aim MAPPED_ONCE = Aim.below(3);

    private static final Aim NONE = Aim.below(1);

    private SecondRestarts() {}

    /** Adds figures and table to the report. */
    public static void measure(Workbench bench) throws Exception {
        List<RestartTable.Row> rows = new ArrayList<>();
        try (RestartedReading job = new RestartedReading(bench.folder("second-restarts"))) {
            rows.add(job.look(0, Way.FIRST));
            for (int i = 1; i <= RESTARTS; i++) {
                bench.tell("二次研判作业：第 %d 次重启 …".formatted(i));
                Way way = i % FAILURE_EVERY == 0 ? Way.FAILED_OVER : Way.HANDED_IN_AGAIN;
                job.restart(way);
                rows.add(job.look(i, way));
            }
        }
        bench.report().add(new RestartTable("second_restarts", "二次研判作业在同一进程内重启", rows));
        grown(bench, rows, "mapped", "映射内存", RestartTable.Row::mappedBytes, MAPPED_IS_FLAT);
        grown(bench, rows, "resident", "常驻内存", RestartTable.Row::residentBytes, RESIDENT_IS_FLAT);
        grown(bench, rows, "metaspace", "元空间", RestartTable.Row::metaspaceBytes, null);
        bench.add(
                "second_restarts.resident_mib",
                "TaskManager 常驻内存最高值（MiB，堆已全部占用）",
                most(rows, RestartTable.Row::residentBytes) / MIB,
                0);
        bench.add(
                "second_restarts.runtime_libraries",
                "ONNX Runtime 的两个库在进程中的份数，最多时",
                most(rows, RestartTable.Row::runtimeCopies),
                0,
                MAPPED_ONCE);
        bench.add(
                "second_restarts.files_left",
                "重启在临时目录留下的文件数，第 %d 次到第 %d 次".formatted(SETTLED, RESTARTS),
                growth(rows, RestartTable.Row::files),
                0,
                NONE);
    }

    private static void grown(
            Workbench bench,
            List<RestartTable.Row> rows,
            String key,
            String name,
            ToDoubleFunction<RestartTable.Row> bytes,
            Aim aim) {
        bench.add(
                "second_restarts." + key + "_growth_mib",
                "二次研判作业重启，第 %d 次到第 %d 次：%s增长（MiB）".formatted(SETTLED, RESTARTS, name),
                growth(rows, bytes) / MIB,
                1,
                aim);
    }

    private static double growth(
            List<RestartTable.Row> rows, ToDoubleFunction<RestartTable.Row> what) {
        return what.applyAsDouble(rows.get(RESTARTS)) - what.applyAsDouble(rows.get(SETTLED));
    }

    private static double most(
            List<RestartTable.Row> rows, ToDoubleFunction<RestartTable.Row> what) {
        return rows.stream().mapToDouble(what).max().orElseThrow();
    }
}
