/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench;

import io.yuqing.acceptance.RunningStack;
import io.yuqing.local.process.Layout;
import java.util.Map;
import java.util.OptionalDouble;

/** Text analysis alone, reading alone, and the whole pipeline at its limit. */
final class SpeedSteps {
    static final String ITEMS_PER_SECOND = "pipeline.items_per_second";
    private static final String BARE_MICROS = "text.cpu_micros_per_item";
    private static final double AIM_PERCENT = 80;

    private final Workbench bench;

    SpeedSteps(Workbench bench) {
        this.bench = bench;
    }

    void run() throws Exception {
        text();
        peak();
        replay();
    }

    private void text() {
        if (bench.skips(BenchStep.TEXT)) {
            return;
        }
        bench.tell("单核文本分析 …");
        double chars =
                bench.texts().stream()
                        .mapToInt(item -> item.title.length() + item.text.length())
                        .average()
                        .orElse(Double.NaN);
        double micros =
                new BareAnalysis(
                                StarterTopics.read(Layout.find().deployFile("topics.yaml")),
                                bench.texts())
                        .microsPerItem();
        bench.add("text.chars_per_item", "演示数据平均每条字数", chars, 0);
        bench.add(BARE_MICROS, "单纯文本分析：每条 CPU 微秒（单线程循环）", micros, 1);
        bench.add("text.items_per_cpu_second", "单纯文本分析：每核每秒条数", 1e6 / micros, 0);
    }

    /** As much as there can be in little event time: what a busy hour looks like to the job. */
    private void peak() throws Exception {
        if (bench.skips(BenchStep.DECODE) && bench.skips(BenchStep.PIPELINE)) {
            return;
        }
        try (RunningStack stack = RunningStack.withoutJob(bench.folder("pipeline"), false)) {
            long records = bench.fill(stack, bench.options().items(), DemoItems.HOUR);
            if (!bench.skips(BenchStep.DECODE)) {
                decode(stack);
            }
            if (!bench.skips(BenchStep.PIPELINE)) {
                pipeline(stack, records, "pipeline", "整条流水线");
            }
        }
    }

    /** Few items a minute of event time, many minutes a second: catching up with days. */
    private void replay() throws Exception {
        if (bench.skips(BenchStep.REPLAY)) {
            return;
        }
        try (RunningStack stack = RunningStack.withoutJob(bench.folder("replay"), false)) {
            long records = bench.fill(stack, bench.options().items() / 2, DemoItems.DAYS);
            pipeline(stack, records, "replay", "补算三天历史");
        }
    }

    private void decode(RunningStack stack) {
        bench.tell("只读取并解码 …");
        SourceDecode.Speed speed = SourceDecode.measure(stack.bootstrap());
        bench.add(
                "decode.cpu_micros_per_item",
                "只读 Kafka 并解码：每条 CPU 微秒（单线程，不经 Flink）",
                speed.cpuMicros(),
                1);
        bench.add("decode.items_per_second", "只读 Kafka 并解码：每秒条数", speed.perSecond(), 0);
    }

    private void pipeline(RunningStack stack, long records, String key, String name)
            throws Exception {
        bench.tell(name + "，并行度 2 …");
        stack.startJob(Map.of());
        PipelineSpeed.Speed speed = PipelineSpeed.measure(stack, records);
        bench.tell("各十分之一段每条 CPU 微秒：" + speed.tenths());
        Course.Part work = speed.work();
        bench.add(
                key + ".items_per_second",
                name + "：每秒条数（并行度 2，与 Kafka、ClickHouse 同机）",
                work.perSecond(),
                0);
        bench.add(
                key + ".cores", name + "：Flink 进程所用核数", work.cpuSeconds() / work.wallSeconds(), 2);
        bench.add(
                key + ".cpu_micros_per_item",
                name + "：Flink 进程每条 CPU 微秒（不含 JVM 编译）",
                work.cpuMicrosEach(),
                1);
        bench.add(
                key + ".compiler_micros_per_item",
                name + "：另有 JVM 编译，每条 CPU 微秒",
                speed.compilerMicros(),
                1);
        OptionalDouble bare = bench.report().value(BARE_MICROS);
        if (bare.isPresent()) {
            bench.add(
                    key + ".percent_of_text_limit",
                    name + "：达到单纯文本分析极限的百分比（按每条 CPU）",
                    100 * bare.getAsDouble() / work.cpuMicrosEach(),
                    1,
                    Aim.atLeast(AIM_PERCENT));
        }
    }
}
