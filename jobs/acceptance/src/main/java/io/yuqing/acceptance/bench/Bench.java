/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench;

import io.yuqing.acceptance.RunningStack;
import io.yuqing.connector.kafka.WireItem;
import io.yuqing.local.process.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** Runs the steps one after the other, so that none disturbs another. */
final class Bench {
    private static final int TEXTS = 20_000;
    private static final int THREADS = 100_000;
    private static final int RECOVERY_ITEMS = 30_000;
    private static final int FIXED_RATE = 1_000;
    private static final double MIB = 1024 * 1024;

    private final BenchOptions options;
    private final Path data;
    private final Consumer<String> progress;
    private final BenchReport report = new BenchReport();
    private List<WireItem> texts;

    /**
     * @param progress told in Chinese what happens
     */
    Bench(BenchOptions options, Path data, Consumer<String> progress) {
        this.options = options;
        this.data = data;
        this.progress = progress;
    }

    BenchReport run() throws Exception {
        texts = DemoItems.list(TEXTS);
        text();
        decodeAndPipeline();
        latency();
        state();
        recovery();
        return report;
    }

    private boolean skips(BenchStep step) {
        return !options.steps().contains(step);
    }

    private void text() {
        if (skips(BenchStep.TEXT)) {
            return;
        }
        progress.accept("单核文本分析 …");
        Path topics = Layout.find().deployFile("topics.yaml");
        double micros = new BareAnalysis(StarterTopics.read(topics), texts).microsPerItem();
        double chars =
                texts.stream()
                        .mapToInt(item -> item.title.length() + item.text.length())
                        .average()
                        .orElse(Double.NaN);
        add("text.chars_per_item", "演示数据平均每条字数", chars, 0);
        add("text.cpu_micros_per_item", "单纯文本分析：每条 CPU 微秒（单线程循环）", micros, 1);
        add("text.items_per_cpu_second", "单纯文本分析：每核每秒条数", 1e6 / micros, 0);
    }

    private void decodeAndPipeline() throws Exception {
        if (skips(BenchStep.DECODE) && skips(BenchStep.PIPELINE)) {
            return;
        }
        try (RunningStack stack = RunningStack.withoutJob(folder("pipeline"), false)) {
            long records = fill(stack, options.items());
            decode(stack);
            pipeline(stack, records);
        }
    }

    private void decode(RunningStack stack) {
        if (skips(BenchStep.DECODE)) {
            return;
        }
        progress.accept("只读取并解码 …");
        SourceDecode.Speed speed = SourceDecode.measure(stack.bootstrap());
        add("decode.cpu_micros_per_item", "只读 Kafka 并解码：每条 CPU 微秒（单线程，不经 Flink）", speed.cpuMicros(), 1);
        add("decode.items_per_second", "只读 Kafka 并解码：每秒条数", speed.perSecond(), 0);
    }

    private void pipeline(RunningStack stack, long records) throws Exception {
        if (skips(BenchStep.PIPELINE)) {
            return;
        }
        progress.accept("整条流水线，并行度 2 …");
        stack.startJob(Map.of());
        Course.Part part = PipelineSpeed.measure(stack, records);
        add("pipeline.items_per_second", "整条流水线：每秒条数（并行度 2，与 Kafka、ClickHouse 同机）", part.perSecond(), 0);
        add("pipeline.cores", "整条流水线：Flink 进程所用核数", part.cpuSeconds() / part.wallSeconds(), 2);
        add("pipeline.cpu_micros_per_item", "整条流水线：Flink 进程每条 CPU 微秒", part.cpuMicrosEach(), 1);
        OptionalDouble bare = report.value("text.cpu_micros_per_item");
        if (bare.isPresent()) {
            double share = 100 * bare.getAsDouble() / part.cpuMicrosEach();
            report.add(
                    Figure.of("pipeline.percent_of_text_limit", "整条流水线达到单纯文本分析极限的百分比（按每条 CPU）", share, 1)
                            .aiming(Aim.atLeast(80)));
        }
    }

    private void latency() throws Exception {
        if (skips(BenchStep.LATENCY)) {
            return;
        }
        Path folder = folder("latency");
        try (RunningStack stack = RunningStack.withoutJob(folder, false)) {
            progress.accept("预警时延：预热 …");
            try (AlertLatency latency = new AlertLatency(stack, folder, texts)) {
                latency(latency, "latency.fixed", FIXED_RATE);
                OptionalDouble full = report.value("pipeline.items_per_second");
                if (full.isPresent()) {
                    latency(latency, "latency.half_load", (int) (full.getAsDouble() / 2));
                }
            }
        }
    }

    private void latency(AlertLatency alerts, String key, int rate) {
        progress.accept("预警时延：每秒 %,d 条 …".formatted(rate));
        AlertLatency.Latency seen = alerts.at(rate);
        String load = rate == FIXED_RATE ? "" : "，半负荷";
        add(key + ".rate", "预警时延：实际每秒发送条数" + load, seen.rate(), 0);
        add(key + ".alerts", "预警时延：样本数" + load, seen.millis().count(), 0);
        report.add(
                Figure.of(key + ".missing", "预警时延：未到的预警" + load, seen.missing(), 0)
                        .aiming(Aim.below(1)));
        add(key + ".p50_ms", "预警时延 p50（毫秒，从采集到 Kafka 中的预警）" + load, seen.millis().at(0.5), 0);
        Figure p99 =
                Figure.of(key + ".p99_ms", "预警时延 p99（毫秒，从采集到 Kafka 中的预警）" + load, seen.millis().at(0.99), 0);
        report.add(rate == FIXED_RATE ? p99.aiming(Aim.below(500)) : p99);
    }

    private void state() throws Exception {
        if (skips(BenchStep.STATE)) {
            return;
        }
        progress.accept("十万个活跃帖子的状态 …");
        try (RunningStack stack = RunningStack.withoutJob(folder("state"), false)) {
            LiveThreads.Memory memory = LiveThreads.measure(stack, THREADS, texts);
            report.add(
                    Figure.of("state.resident_mib", "十万个活跃帖子：Flink 进程常驻内存最高值（MiB）", memory.residentBytes() / MIB, 0)
                            .aiming(Aim.below(2048)));
            add("state.heap_mib", "十万个活跃帖子：其中堆内存在用（MiB，含垃圾）", memory.heapBytes() / MIB, 0);
            add("state.checkpoint_mib", "十万个活跃帖子：完整检查点（MiB）", memory.checkpointBytes() / MIB, 1);
            add("state.bytes_per_thread", "每个活跃帖子的状态字节数（检查点，含去重）", memory.checkpointBytes() / THREADS, 0);
        }
    }

    private void recovery() throws Exception {
        if (skips(BenchStep.RECOVERY)) {
            return;
        }
        progress.accept("kill -9 TaskManager 后的恢复 …");
        try (RunningStack stack = RunningStack.withoutJob(folder("recovery"), true)) {
            long records = fill(stack, RECOVERY_ITEMS);
            report.add(
                    Figure.of("recovery.seconds", "kill -9 一个 TaskManager 到全部任务恢复运行（秒）", Recovery.seconds(stack, records), 1)
                            .aiming(Aim.below(15)));
        }
    }

    private long fill(RunningStack stack, int items) {
        progress.accept("写入 %,d 条演示数据 …".formatted(items));
        try (Sending kafka = new Sending(stack.bootstrap())) {
            DemoItems.forEach(
                    items,
                    (record, item) ->
                            kafka.send(
                                    record.comment(),
                                    item == null ? null : item.rootId,
                                    record.value()));
            return kafka.flush();
        }
    }

    private Path folder(String step) throws IOException {
        return Files.createDirectories(data.resolve(step));
    }

    private void add(String key, String what, double value, int decimals) {
        report.add(Figure.of(key, what, value, decimals));
    }
}
