/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import io.yuqing.acceptance.bench.figure.Aim;
import io.yuqing.acceptance.bench.load.Articles;
import io.yuqing.acceptance.bench.load.DemoItems;
import io.yuqing.acceptance.bench.load.StarterTopics;
import io.yuqing.acceptance.bench.load.SyntheticItems;
import io.yuqing.acceptance.bench.probe.Course;
import io.yuqing.local.process.Layout;
import io.yuqing.tools.stack.RunningStack;
import io.yuqing.wire.item.WireItem;
import java.nio.file.Path;
import java.util.List;

/** Text analysis alone, reading alone, and the whole pipeline at its limit. */
public final class SpeedSteps {
    public static final String ITEMS_PER_SECOND = "pipeline.items_per_second";
    private static final String BARE_MICROS = "text.cpu_micros_per_item";
    private static final double AIM_PERCENT = 80;

    private final Workbench bench;

    public SpeedSteps(Workbench bench) {
        this.bench = bench;
    }

    public void run() throws Exception {
        text();
        peak();
        articles();
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
        double micros = bare(bench.texts());
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
                pipeline(stack, records, "pipeline", "整条流水线", bareMicros());
            }
        }
    }

    /** Where a text costs more than its way through the job. */
    private void articles() throws Exception {
        if (bench.skips(BenchStep.ARTICLES)) {
            return;
        }
        List<WireItem> articles = Articles.of(bench.texts());
        try (RunningStack stack = RunningStack.withoutJob(bench.folder("articles"), false)) {
            bench.tell("写入长文 …");
            long records =
                    new SyntheticItems(articles)
                            .send(stack.bootstrap(), "A", bench.options().items() / 8);
            bench.tell("长文的单核文本分析 …");
            double micros = bare(articles);
            bench.add("articles.text_cpu_micros_per_item", "长文：单纯文本分析每条 CPU 微秒", micros, 1);
            pipeline(stack, records, "articles", "长文（每条 " + Articles.CHARS + " 字）", micros);
        }
    }

    /** Few items a minute of event time, many minutes a second: catching up with days. */
    private void replay() throws Exception {
        if (bench.skips(BenchStep.REPLAY)) {
            return;
        }
        try (RunningStack stack = RunningStack.withoutJob(bench.folder("replay"), false)) {
            long records = bench.fill(stack, bench.options().items() / 2, DemoItems.DAYS);
            pipeline(stack, records, "replay", "补算三天历史", bareMicros());
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

    private double bareMicros() {
        return bench.report().value(BARE_MICROS).orElse(Double.NaN);
    }

    private static double bare(List<WireItem> items) {
        Path topics = Layout.find().deployFile("topics.yaml");
        return new BareAnalysis(StarterTopics.read(topics), items).microsPerItem();
    }

    /**
     * @param bareMicros CPU microseconds that the analysis alone takes for an item; NaN if unknown
     */
    private void pipeline(
            RunningStack stack, long records, String key, String name, double bareMicros)
            throws Exception {
        bench.tell(name + "，并行度 2 …");
        stack.startJob(bench.options().jobOptions());
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
        if (!Double.isNaN(bareMicros)) {
            bench.add(
                    key + ".overhead_micros_per_item",
                    name + "：文本分析之外每条 CPU 微秒",
                    work.cpuMicrosEach() - bareMicros,
                    1);
            bench.add(
                    key + ".percent_of_text_limit",
                    name + "：达到单纯文本分析极限的百分比（按每条 CPU）",
                    100 * bareMicros / work.cpuMicrosEach(),
                    1,
                    Aim.atLeast(AIM_PERCENT));
        }
    }
}
