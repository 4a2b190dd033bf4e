/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.second;

import io.yuqing.acceptance.bench.figure.Aim;
import io.yuqing.acceptance.bench.load.DemoItems;
import io.yuqing.acceptance.bench.load.ItemStream;
import io.yuqing.acceptance.bench.step.PipelineSpeed;
import io.yuqing.acceptance.bench.step.Workbench;
import io.yuqing.tools.stack.RunningStack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One analysis at its limit: without a second reading, then beside one that runs and is stopped in
 * turns, then without it again. Two runs of the same differ by more than what is looked for, so
 * each turn is compared with those before and after it. Then how long an original waits for its
 * judgement at a usual rate.
 */
public final class SecondReadingCost {
    private static final Aim HARDLY_SLOWER = Aim.below(3);
    private static final Aim WITHIN_A_MINUTE = Aim.below(60);

    private static final Duration WARM_UP = Duration.ofSeconds(75);
    private static final Duration SETTLING = Duration.ofSeconds(15);
    private static final int TURNS = 12;
    private static final Duration TURN = Duration.ofSeconds(10);

    /** What is counted at the beginning of a turn was done before it. */
    private static final Duration CHANGE = Duration.ofSeconds(2);

    /** As dense as the stream of {@code pipeline} by default. */
    private static final int ITEMS_AN_HOUR = 600_000;

    private SecondReadingCost() {}

    /** Adds the figures to the report. */
    public static void measure(Workbench bench) throws Exception {
        cost(bench);
        lag(bench);
    }

    private static void cost(Workbench bench) throws Exception {
        int items = bench.options().items();
        Path folder = bench.folder("second-reading");
        ItemStream stream =
                DemoItems.stream(
                        folder.resolve("records"),
                        items,
                        Duration.ofMinutes(Math.max(60, 60L * items / ITEMS_AN_HOUR)));
        try (RunningStack stack = RunningStack.withoutJob(folder, false)) {
            stack.startJob(bench.options().jobOptions());
            try (FedAnalysis analysis = new FedAnalysis(stack, stream)) {
                bench.tell("预热 " + WARM_UP.toSeconds() + " 秒 …");
                analysis.pass(WARM_UP);
                bench.tell("没有二次研判 …");
                List<Double> off = turns(analysis, TURNS / 2);
                List<Double> on = new ArrayList<>();
                List<Double> stalled = new ArrayList<>();
                double cores = inTurns(bench, stack, analysis, on, stalled);
                bench.tell("没有二次研判 …");
                off.addAll(turns(analysis, TURNS / 2));
                PipelineSpeed.refuseRestarts(stack);
                report(bench, off, on, stalled, cores);
            }
        }
    }

    private static List<Double> turns(FedAnalysis analysis, int turns) {
        List<Double> speeds = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            speeds.add(analysis.perSecond(TURN));
        }
        return speeds;
    }

    /** Begins and ends with a turn stalled; returns how many cores the second reading took. */
    private static double inTurns(
            Workbench bench,
            RunningStack stack,
            FedAnalysis analysis,
            List<Double> on,
            List<Double> stalled)
            throws Exception {
        try (SecondReading second = new SecondReading(stack, bench.folder("second-job"))) {
            second.start();
            analysis.pass(SETTLING);
            bench.tell("二次研判停住、运行，轮流各 %d 次 …".formatted(TURNS));
            second.stall();
            analysis.pass(CHANGE);
            stalled.add(analysis.perSecond(TURN));
            double cpuSeconds = 0;
            for (int turn = 0; turn < TURNS; turn++) {
                second.goOn();
                analysis.pass(CHANGE);
                double before = second.cpuSeconds();
                on.add(analysis.perSecond(TURN));
                cpuSeconds += second.cpuSeconds() - before;
                second.stall();
                analysis.pass(CHANGE);
                stalled.add(analysis.perSecond(TURN));
            }
            return cpuSeconds / (TURNS * FedAnalysis.lengthOf(TURN).toSeconds());
        }
    }

    private static void report(
            Workbench bench,
            List<Double> off,
            List<Double> on,
            List<Double> stalled,
            double cores) {
        speed(bench, "off", "没有", off);
        speed(bench, "on", "运行中", on);
        speed(bench, "stalled", "停住", stalled);
        List<Double> slower = new ArrayList<>();
        for (int turn = 0; turn < on.size(); turn++) {
            double beside = (stalled.get(turn) + stalled.get(turn + 1)) / 2;
            slower.add(100 * (1 - on.get(turn) / beside));
        }
        bench.add(
                "second_reading.on_slower_percent",
                "二次研判运行中：比停住时慢百分之几，%d 次中位数（四分位 %.1f 至 %.1f）"
                        .formatted(slower.size(), at(slower, 0.25), at(slower, 0.75)),
                at(slower, 0.5),
                1,
                HARDLY_SLOWER);
        bench.add(
                "second_reading.on_slower_than_off_percent",
                "二次研判运行中：比没有时慢百分之几，中位数之比",
                100 * (1 - at(on, 0.5) / at(off, 0.5)),
                1,
                HARDLY_SLOWER);
        bench.add(
                "second_reading.stalled_slower_percent",
                "二次研判停住：比没有时慢百分之几，中位数之比",
                100 * (1 - at(stalled, 0.5) / at(off, 0.5)),
                1,
                HARDLY_SLOWER);
        bench.add("second_reading.cores", "二次研判运行中：占用的核", cores, 3);
    }

    private static void speed(Workbench bench, String key, String name, List<Double> speeds) {
        bench.add(
                "second_reading." + key + "_items_per_second",
                "二次研判%s：分析作业每秒条数，%d 次中位数（四分位 %,.0f 至 %,.0f）"
                        .formatted(name, speeds.size(), at(speeds, 0.25), at(speeds, 0.75)),
                at(speeds, 0.5),
                0);
    }

    /** Between two of the sorted values it is straight. */
    private static double at(List<Double> values, double share) {
        double[] sorted = values.stream().mapToDouble(each -> each).sorted().toArray();
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static void lag(Workbench bench) throws Exception {
        bench.tell("二次研判的滞后：每秒 %d 条 …".formatted(SecondReadingLag.RATE));
        Path folder = bench.folder("second-lag");
        try (RunningStack stack = RunningStack.withoutJob(folder, false);
                SecondReading second = new SecondReading(stack, folder)) {
            second.start();
            stack.startJob(bench.options().jobOptions());
            SecondReadingLag.Lag lag = SecondReadingLag.measure(bench, stack);
            bench.add("second_reading.originals", "二次研判的滞后：读过的原发", lag.originals(), 0);
            bench.add(
                    "second_reading.lag_cold_seconds",
                    "二次研判的滞后：两个作业刚启动、数据一齐涌入时最久（秒）",
                    lag.coldSeconds(),
                    1);
            bench.add(
                    "second_reading.lag_p99_seconds",
                    "二次研判的滞后 p99（秒，从原发写入 Kafka 到结论写入 Kafka）",
                    lag.seconds().at(0.99),
                    2,
                    WITHIN_A_MINUTE);
        }
    }
}
