/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench;

import io.yuqing.acceptance.alerts.AlertBench;
import io.yuqing.acceptance.alerts.AlertBenchReport;
import io.yuqing.acceptance.alerts.Check;
import io.yuqing.acceptance.bench.figure.Aim;
import io.yuqing.acceptance.bench.figure.BenchReport;
import io.yuqing.acceptance.bench.load.DemoItems;
import io.yuqing.acceptance.bench.restart.SecondRestarts;
import io.yuqing.acceptance.bench.second.SecondReadingCost;
import io.yuqing.acceptance.bench.step.AlertLatency;
import io.yuqing.acceptance.bench.step.AlertListener;
import io.yuqing.acceptance.bench.step.BenchOptions;
import io.yuqing.acceptance.bench.step.BenchStep;
import io.yuqing.acceptance.bench.step.DeliveryLatency;
import io.yuqing.acceptance.bench.step.Recovery;
import io.yuqing.acceptance.bench.step.ScaleOut;
import io.yuqing.acceptance.bench.step.SpeedSteps;
import io.yuqing.acceptance.bench.step.StateSteps;
import io.yuqing.acceptance.bench.step.Workbench;
import io.yuqing.acceptance.gateway.GatewaySpeed;
import io.yuqing.tools.stack.RunningStack;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** Runs the steps one after the other, so that none disturbs another. */
final class Bench {
    private static final int TEXTS = 20_000;
    private static final int RECOVERY_ITEMS = 30_000;
    private static final int FIXED_RATE = 1_000;
    private static final Aim SOON = Aim.below(60);
    private static final Aim SOON_AT_WORST = Aim.below(250);
    private static final Aim AT_HALF_LOAD = Aim.below(300);
    private static final Aim MUCH_AT_HALF_LOAD = Aim.atLeast(5_000);
    private static final Aim NONE_MISSING = Aim.below(1);
    private static final Aim BACK_SOON = Aim.below(15);
    private static final Aim LINES_OF_A_CORE = Aim.atLeast(20_000);

    private final Workbench bench;

    /**
     * @param data an empty folder
     * @param progress told in Chinese what happens
     */
    Bench(BenchOptions options, Path data, Consumer<String> progress) {
        bench = new Workbench(options, data, DemoItems.list(TEXTS), progress, new BenchReport());
    }

    BenchReport run() throws Exception {
        new SpeedSteps(bench).run();
        if (!bench.skips(BenchStep.SECOND_READING)) {
            SecondReadingCost.measure(bench);
        }
        if (!bench.skips(BenchStep.SECOND_RESTARTS)) {
            SecondRestarts.measure(bench);
        }
        if (!bench.skips(BenchStep.SCALE)) {
            new ScaleOut(bench).run();
        }
        if (!bench.skips(BenchStep.LATENCY)) {
            latency();
        }
        if (!bench.skips(BenchStep.DELIVERY)) {
            DeliveryLatency.measure(bench, FIXED_RATE);
        }
        new StateSteps(bench).run();
        if (!bench.skips(BenchStep.RECOVERY)) {
            recovery();
        }
        if (!bench.skips(BenchStep.GATEWAY)) {
            gateway();
        }
        if (!bench.skips(BenchStep.ALERTS)) {
            alerts();
        }
        return bench.report();
    }

    /** One seed; {@code bench alerts} shows every burst, and several seeds. */
    private void alerts() throws Exception {
        AlertBenchReport report =
                new AlertBench(null, 1, bench.progress()).run(bench.folder("alerts"));
        for (Check check : report.checks()) {
            // Limits from above are whole numbers of alerts.
            Aim aim = check.atLeast() ? Aim.atLeast(check.limit()) : Aim.below(check.limit() + 1);
            bench.add("alerts." + check.key(), check.what(), check.value(), 2, aim);
        }
    }

    private void latency() throws Exception {
        Path folder = bench.folder("latency");
        try (RunningStack stack = RunningStack.withoutJob(folder, false)) {
            bench.tell("预警时延：预热 …");
            try (AlertLatency latency =
                    new AlertLatency(
                            stack,
                            folder,
                            bench.texts(),
                            bench.options().jobOptions(),
                            new AlertListener(stack.bootstrap()),
                            2)) {
                latency(
                        latency,
                        "latency",
                        "预警时延",
                        FIXED_RATE,
                        new LatencyAims(null, SOON, SOON_AT_WORST));
                OptionalDouble full = bench.report().value(SpeedSteps.ITEMS_PER_SECOND);
                if (full.isPresent()) {
                    int half = (int) (full.getAsDouble() / 2);
                    latency(
                            latency,
                            "latency_half_load",
                            "半负荷预警时延",
                            half,
                            new LatencyAims(MUCH_AT_HALF_LOAD, null, AT_HALF_LOAD));
                }
            }
        }
    }

    /** What a rate is to give; null: nothing. */
    private record LatencyAims(Aim rate, Aim p50, Aim p99) {}

    private void latency(AlertLatency alerts, String key, String name, int rate, LatencyAims aims) {
        bench.tell("%s：每秒 %,d 条 …".formatted(name, rate));
        AlertLatency.Latency seen = alerts.at(rate);
        bench.add(key + ".items_per_second", name + "：实际每秒发送条数", seen.rate(), 0, aims.rate());
        bench.add(key + ".alerts", name + "：收到的预警", seen.millis().count(), 0);
        bench.add(key + ".missing", name + "：未到的预警", seen.missing().size(), 0, NONE_MISSING);
        String p50 = name + " p50（毫秒，从采集到 Kafka 中的预警）";
        bench.add(key + ".p50_ms", p50, seen.millis().at(0.5), 0, aims.p50());
        String p99 = name + " p99（毫秒，从采集到 Kafka 中的预警）";
        bench.add(key + ".p99_ms", p99, seen.millis().at(0.99), 0, aims.p99());
    }

    private void recovery() throws Exception {
        bench.tell("kill -9 TaskManager 后的恢复 …");
        try (RunningStack stack = RunningStack.withoutJob(bench.folder("recovery"), true)) {
            long records = bench.fill(stack, RECOVERY_ITEMS, DemoItems.HOUR);
            bench.add(
                    "recovery.seconds",
                    "kill -9 一个 TaskManager 到全部任务恢复运行（秒）",
                    Recovery.seconds(stack, records, bench.options().jobOptions()),
                    1,
                    BACK_SOON);
        }
    }

    private void gateway() throws Exception {
        bench.tell("接入网关：逐批收下 …");
        GatewaySpeed.Speed speed =
                GatewaySpeed.measure(bench.folder("gateway"), bench.options().items() / 2);
        bench.add("gateway.cpu_micros_per_line", "接入网关：每行 CPU 微秒（不含 JVM 编译）", speed.cpuMicros(), 1);
        bench.add(
                "gateway.lines_per_core_second",
                "接入网关：用满一核每秒行数",
                speed.perCore(),
                0,
                LINES_OF_A_CORE);
        bench.add("gateway.lines_per_second", "接入网关：实际每秒行数（与 Kafka、发送程序同机）", speed.perSecond(), 0);
    }
}
