/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import io.yuqing.acceptance.bench.figure.Aim;
import io.yuqing.acceptance.bench.load.Articles;
import io.yuqing.acceptance.bench.load.DemoItems;
import io.yuqing.acceptance.bench.load.ItemStream;
import io.yuqing.acceptance.bench.load.Sending;
import io.yuqing.acceptance.bench.load.Skew;
import io.yuqing.acceptance.bench.load.StarterTopics;
import io.yuqing.acceptance.bench.load.SyntheticItems;
import io.yuqing.acceptance.bench.probe.Calibrator;
import io.yuqing.acceptance.bench.probe.LedgerCount;
import io.yuqing.local.process.Layout;
import io.yuqing.tools.stack.RunningStack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.Set;

/** Text analysis alone, reading alone, and the whole pipeline at its limit. */
public final class SpeedSteps {
    public static final String ITEMS_PER_SECOND = "pipeline.items_per_second";
    private static final String CPU_MICROS = "pipeline.cpu_micros_per_item";
    private static final String BARE_MICROS = "text.cpu_micros_per_item";
    private static final Aim NEAR_TEXT = Aim.atLeast(80);
    private static final Aim LITTLE_SKEW = Aim.below(15);
    private static final Aim NEAR_REFERENCE = Aim.below(1.5);
    private static final SpeedFigures.Aims PEAK =
            new SpeedFigures.Aims(Aim.atLeast(10_000), Aim.below(90), Aim.below(40));
    private static final SpeedFigures.Aims CATCH_UP =
            new SpeedFigures.Aims(Aim.atLeast(15_000), null, null);

    /** Steps that read the items of the same hour. */
    private static final Set<BenchStep> OF_HOUR =
            Set.of(
                    BenchStep.TEXT,
                    BenchStep.DECODE,
                    BenchStep.PIPELINE,
                    BenchStep.REFERENCE,
                    BenchStep.SKEW);

    private final Workbench bench;

    public SpeedSteps(Workbench bench) {
        this.bench = bench;
    }

    public void run() throws Exception {
        if (OF_HOUR.stream().anyMatch(step -> !bench.skips(step))) {
            ofHour(stream("hour", bench.options().items(), DemoItems.HOUR));
        }
        if (!bench.skips(BenchStep.ARTICLES)) {
            articles();
        }
        if (!bench.skips(BenchStep.REPLAY)) {
            replay();
        }
    }

    /** As much as there can be in little event time: what a busy hour looks like to the job. */
    private void ofHour(ItemStream hour) throws Exception {
        if (!bench.skips(BenchStep.TEXT)) {
            text(hour);
        }
        if (!bench.skips(BenchStep.DECODE)) {
            decode(hour);
        }
        if (!bench.skips(BenchStep.PIPELINE)) {
            PipelineSpeed.Speed speed = pipeline("pipeline", hour);
            SpeedFigures figures = new SpeedFigures(bench, "pipeline", "整条流水线");
            figures.add(speed, PEAK);
            compareWithText(figures, speed);
        }
        if (!bench.skips(BenchStep.REFERENCE)) {
            reference(hour);
        }
        if (!bench.skips(BenchStep.SKEW)) {
            skew(hour);
        }
    }

    private void text(ItemStream hour) {
        bench.tell("单核文本分析 …");
        SpeedFigures figures = new SpeedFigures(bench, "text", "单纯文本分析");
        figures.machine(new Calibrator().measure());
        BareAnalysis.Cost cost = bare(hour);
        bench.add("text.chars_per_item", "演示数据平均每条字数", cost.chars(), 0);
        bench.add(BARE_MICROS, "单纯文本分析：每条 CPU 微秒（单线程循环）", cost.micros(), 1);
        bench.add("text.items_per_cpu_second", "单纯文本分析：每核每秒条数", 1e6 / cost.micros(), 0);
    }

    private void decode(ItemStream hour) throws Exception {
        try (RunningStack stack = RunningStack.withoutJob(bench.folder("decode"), false)) {
            bench.tell("只读取并解码 …");
            try (Sending kafka = new Sending(stack.bootstrap())) {
                hour.forEachMeasured(kafka::send);
                kafka.flush();
            }
            SourceDecode.Speed speed = SourceDecode.measure(stack.bootstrap());
            bench.add(
                    "decode.cpu_micros_per_item",
                    "只读 Kafka 并解码：每条 CPU 微秒（单线程，不经 Flink）",
                    speed.cpuMicros(),
                    1);
            bench.add("decode.items_per_second", "只读 Kafka 并解码：每秒条数", speed.perSecond(), 0);
        }
    }

    /** What a plain job costs that counts the same items: ours does more. */
    private void reference(ItemStream hour) throws Exception {
        PipelineSpeed.Speed speed = ReferenceSpeed.measure(bench, hour);
        SpeedFigures figures = new SpeedFigures(bench, "reference", "对照作业（常规写法）");
        figures.add(speed, SpeedFigures.Aims.NONE);
        OptionalDouble ours = bench.report().value(CPU_MICROS);
        if (ours.isPresent()) {
            double ratio = ours.getAsDouble() / speed.cpuMicros();
            bench.add("reference.ratio", "整条流水线每条 CPU 是对照作业的几倍", ratio, 2, NEAR_REFERENCE);
        }
    }

    private void skew(ItemStream hour) throws Exception {
        ItemStream skewed = Skew.of(hour, bench.folder("skew-stream").resolve("records"));
        PipelineSpeed.Speed speed = pipeline("skew", skewed);
        SpeedFigures figures = new SpeedFigures(bench, "skew", "半数内容在同一帖子");
        figures.add(speed, SpeedFigures.Aims.NONE);
        OptionalDouble evenly = bench.report().value(ITEMS_PER_SECOND);
        OptionalDouble cpu = bench.report().value(CPU_MICROS);
        if (evenly.isPresent() && cpu.isPresent()) {
            double slower = 100 * (1 - speed.work().perSecond() / evenly.getAsDouble());
            double dearer = 100 * (speed.cpuMicros() / cpu.getAsDouble() - 1);
            figures.add("slower_percent", "比均匀时慢百分之几", slower, 1, LITTLE_SKEW);
            figures.add("dearer_percent", "比均匀时每条 CPU 多百分之几", dearer, 1, LITTLE_SKEW);
        }
    }

    /** Where a text costs more than its way through the job. */
    private void articles() throws Exception {
        SyntheticItems items = new SyntheticItems(Articles.of(bench.texts()));
        int threads = bench.options().items() / 8;
        ItemStream stream =
                ItemStream.of(
                        bench.folder("articles-stream").resolve("records"),
                        receiver -> items.forEach("A", threads, receiver));
        bench.tell("长文的单核文本分析 …");
        double micros = bare(stream).micros();
        bench.add("articles.text_cpu_micros_per_item", "长文：单纯文本分析每条 CPU 微秒", micros, 1);
        PipelineSpeed.Speed speed = pipeline("articles", stream);
        String name = "长文（每条 " + Articles.CHARS + " 字）";
        SpeedFigures figures = new SpeedFigures(bench, "articles", name);
        figures.add(speed, SpeedFigures.Aims.NONE);
        figures.compare(speed, micros, NEAR_TEXT);
    }

    /** Few items a minute of event time, many minutes a second: catching up with days. */
    private void replay() throws Exception {
        ItemStream days = stream("days", bench.options().items() / 2, DemoItems.DAYS);
        PipelineSpeed.Speed speed = pipeline("replay", days);
        SpeedFigures figures = new SpeedFigures(bench, "replay", "补算三天历史");
        figures.add(speed, CATCH_UP);
        compareWithText(figures, speed);
    }

    private void compareWithText(SpeedFigures figures, PipelineSpeed.Speed speed) {
        OptionalDouble micros = bench.report().value(BARE_MICROS);
        if (micros.isPresent()) {
            figures.compare(speed, micros.getAsDouble(), NEAR_TEXT);
        }
    }

    private ItemStream stream(String name, int items, Duration span) throws IOException {
        bench.tell("生成 %,d 条演示数据 …".formatted(items));
        return DemoItems.stream(bench.folder(name + "-stream").resolve("records"), items, span);
    }

    private static BareAnalysis.Cost bare(ItemStream stream) {
        Path topics = Layout.find().deployFile("topics.yaml");
        return BareAnalysis.of(StarterTopics.read(topics), stream);
    }

    private PipelineSpeed.Speed pipeline(String folder, ItemStream stream) throws Exception {
        try (RunningStack stack = RunningStack.withoutJob(bench.folder(folder), false)) {
            bench.tell("启动作业（" + folder + "），并行度 2 …");
            stack.startJob(bench.options().jobOptions());
            try (LedgerCount ledger = new LedgerCount(stack)) {
                return PipelineSpeed.measure(bench, stack, ledger, stream);
            }
        }
    }
}
