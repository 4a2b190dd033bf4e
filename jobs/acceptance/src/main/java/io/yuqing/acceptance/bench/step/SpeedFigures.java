/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import io.yuqing.acceptance.bench.figure.Aim;
import io.yuqing.acceptance.bench.figure.CpuTable;
import io.yuqing.acceptance.bench.probe.Calibrator;
import io.yuqing.acceptance.bench.probe.Course;
import io.yuqing.acceptance.bench.probe.StackCpu;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of one job that was given as much as it can take.
 *
 * @param key of all of them, and of their names the first part
 * @param name in Chinese
 */
record SpeedFigures(Workbench bench, String key, String name) {
    /** Roles of threads that take less than this are summed up. */
    private static final double SMALL_MICROS = 0.5;

    /**
     * What they are to reach; null: nothing.
     *
     * @param flinkMicros without the JVM's compiler
     */
    record Aims(Aim perSecond, Aim flinkMicros, Aim clickHouseMicros) {
        static final Aims NONE = new Aims(null, null, null);
    }

    void add(PipelineSpeed.Speed speed, Aims aims) {
        bench.tell("各十分之一段每条 CPU 微秒：" + speed.tenths());
        machine(speed.machine());
        Course.Part work = speed.work();
        add(
                "items_per_second",
                "每秒条数（并行度 2，与 Kafka、ClickHouse 同机）",
                work.perSecond(),
                0,
                aims.perSecond());
        add("cores", "Flink 进程所用核数", work.cpu().of(StackCpu.FLINK) / work.wallSeconds(), 2, null);
        add(
                "cpu_micros_per_item",
                "Flink 进程每条 CPU 微秒（不含 JVM 编译）",
                speed.cpuMicros(),
                1,
                aims.flinkMicros());
        add(
                "compiler_micros_per_item",
                "另有 JVM 编译，每条 CPU 微秒",
                work.microsEach(StackCpu.COMPILER),
                1,
                null);
        add(
                "gc_micros_per_item",
                "Flink 进程中的垃圾回收，每条 CPU 微秒",
                work.microsEach(StackCpu.COLLECTOR),
                1,
                null);
        add(
                "clickhouse_micros_per_item",
                "ClickHouse 进程每条 CPU 微秒",
                work.microsEach(StackCpu.CLICKHOUSE),
                1,
                aims.clickHouseMicros());
        add("kafka_micros_per_item", "Kafka 进程每条 CPU 微秒", work.microsEach(StackCpu.KAFKA), 1, null);
        tables(speed);
    }

    /** How near it comes to text analysis alone, which reads the same items. */
    void compare(PipelineSpeed.Speed speed, double bareMicros, Aim percent) {
        add("overhead_micros_per_item", "文本分析之外每条 CPU 微秒", speed.cpuMicros() - bareMicros, 1, null);
        add(
                "percent_of_text_limit",
                "达到单纯文本分析极限的百分比（按每条 CPU）",
                100 * bareMicros / speed.cpuMicros(),
                1,
                percent);
    }

    void machine(Calibrator.Machine machine) {
        add("calibrator_spin_ms", "校准：一亿次乘加的 CPU 毫秒（两次测量相近才可比较）", machine.spinMillis(), 0, null);
        add("calibrator_step_ns", "校准：一次随机内存访问的 CPU 纳秒（32 MB 内）", machine.stepNanos(), 1, null);
        add(
                "calibrator_core_percent",
                "校准：所得单核百分比（远低于 100 说明机器忙）",
                100 * machine.coreShare(),
                0,
                null);
    }

    void add(String figure, String what, double value, int decimals, Aim aim) {
        bench.add(key + "." + figure, name + "：" + what, value, decimals, aim);
    }

    /** Who takes the CPU time: processes, and threads of those that run tasks. */
    void tables(PipelineSpeed.Speed speed) {
        bench.report().add(processes(speed));
        bench.report().add(threads(speed.work()));
    }

    private CpuTable processes(PipelineSpeed.Speed speed) {
        Course.Part work = speed.work();
        double collector = work.microsEach(StackCpu.COLLECTOR);
        List<CpuTable.Row> rows =
                List.of(
                        new CpuTable.Row("Flink", speed.cpuMicros() - collector),
                        new CpuTable.Row("Flink: JVM compiler", work.microsEach(StackCpu.COMPILER)),
                        new CpuTable.Row("Flink: JVM garbage collection", collector),
                        new CpuTable.Row("ClickHouse", work.microsEach(StackCpu.CLICKHOUSE)),
                        new CpuTable.Row("Kafka", work.microsEach(StackCpu.KAFKA)));
        return new CpuTable(key + ".processes", name + "：按进程", rows);
    }

    private CpuTable threads(Course.Part work) {
        List<CpuTable.Row> rows = new ArrayList<>();
        for (String who : work.cpu().seconds().keySet()) {
            String role = StackCpu.roleOf(who);
            if (role != null) {
                rows.add(new CpuTable.Row(role, work.microsEach(who)));
            }
        }
        return new CpuTable(key + ".threads", name + "：Flink 进程按算子线程", rows)
                .without(SMALL_MICROS, "other threads");
    }
}
