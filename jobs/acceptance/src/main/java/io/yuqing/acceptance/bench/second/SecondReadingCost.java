/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.second;

import io.yuqing.acceptance.bench.figure.Aim;
import io.yuqing.acceptance.bench.load.DemoItems;
import io.yuqing.acceptance.bench.load.Feed;
import io.yuqing.acceptance.bench.load.ItemStream;
import io.yuqing.acceptance.bench.step.Workbench;
import io.yuqing.tools.stack.RunningStack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One analysis at its limit, in turns with a second reading that runs, with one that was stopped in
 * the middle of what it does, and without any: each turn beside the turns without before and after
 * it, since two runs of the same differ by more than what is looked for. Then how long an original
 * waits for its judgement at a usual rate.
 */
public final class SecondReadingCost {
    private static final Aim HARDLY_SLOWER = Aim.below(3);
    private static final Aim WITHIN_A_MINUTE = Aim.below(60);
    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration SETTLING = Duration.ofSeconds(6);
    private static final Duration TURN = Duration.ofSeconds(20);

    /** As dense as the stream of {@code pipeline} by default. */
    private static final int ITEMS_AN_HOUR = 600_000;

    /**
     * Items a second in one round.
     *
     * @param before without a second reading
     * @param after the same, afterwards
     */
    private record Round(double before, double running, double stalled, double after) {
        double slower(double speed) {
            return 100 * (1 - speed / ((before + after) / 2));
        }
    }

    private SecondReadingCost() {}

    /** Adds the figures to the report. */
    public static void measure(Workbench bench) throws Exception {
        List<Round> rounds = rounds(bench);
        add(bench, "off", "没有", rounds.stream().map(Round::before).toList());
        add(bench, "on", "运行中", rounds.stream().map(Round::running).toList());
        add(bench, "stalled", "停住", rounds.stream().map(Round::stalled).toList());
        slower(bench, "on", "运行中", rounds.stream().map(r -> r.slower(r.running())).toList());
        slower(bench, "stalled", "停住", rounds.stream().map(r -> r.slower(r.stalled())).toList());
        slower(
                bench,
                "noise",
                "没有（前后两段之差的一半）",
                rounds.stream().map(r -> Math.abs(r.slower(r.before()))).toList());
        lag(bench);
    }

    private static List<Round> rounds(Workbench bench) throws Exception {
        int items = bench.options().items();
        Path folder = bench.folder("second-reading");
        ItemStream stream =
                DemoItems.stream(
                        folder.resolve("records"),
                        items,
                        Duration.ofMinutes(Math.max(60, 60L * items / ITEMS_AN_HOUR)));
        List<Round> rounds = new ArrayList<>();
        try (RunningStack stack = RunningStack.withoutJob(folder, false)) {
            stack.startJob(bench.options().jobOptions());
            try (FedAnalysis analysis = new FedAnalysis(stack, stream)) {
                bench.tell("预热 " + WARM_UP.toSeconds() + " 秒 …");
                analysis.pass(WARM_UP);
                double without = analysis.perSecond(TURN);
                double start = analysis.done();
                do {
                    int number = rounds.size() + 1;
                    Round round =
                            round(analysis, stack, folder.resolve("round-" + number), without);
                    bench.tell(
                            "第 %d 轮每秒条数：没有 %,.0f，运行中 %,.0f，停住 %,.0f，没有 %,.0f"
                                    .formatted(
                                            number,
                                            round.before(),
                                            round.running(),
                                            round.stalled(),
                                            round.after()));
                    rounds.add(round);
                    without = round.after();
                } while (rounds.size() < ROUNDS && lasts(analysis, stream, start, rounds.size()));
            }
        }
        return rounds;
    }

    private static Round round(
            FedAnalysis analysis, RunningStack stack, Path folder, double without)
            throws Exception {
        double running;
        double stalled;
        try (SecondReading second = new SecondReading(stack, folder)) {
            second.start();
            analysis.pass(SETTLING);
            running = analysis.perSecond(TURN);
            second.stall();
            stalled = analysis.perSecond(TURN);
        }
        return new Round(without, running, stalled, analysis.perSecond(TURN));
    }

    /** Whether there are items for one more round, and a quarter more. */
    private static boolean lasts(
            FedAnalysis analysis, ItemStream stream, double start, int rounds) {
        double each = (analysis.done() - start) / rounds;
        return stream.size() - analysis.done() > 1.25 * each + Feed.LEAD;
    }

    private static void add(Workbench bench, String key, String name, List<Double> speeds) {
        bench.add(
                "second_reading." + key + "_items_per_second",
                "二次研判" + name + "：分析作业每秒条数，各轮中位数",
                median(speeds),
                0);
    }

    private static void slower(Workbench bench, String key, String name, List<Double> percents) {
        bench.add(
                "second_reading." + key + "_slower_percent",
                "二次研判%s：分析作业慢百分之几，%d 轮中位数（%.1f 至 %.1f）"
                        .formatted(
                                name,
                                percents.size(),
                                percents.stream().mapToDouble(each -> each).min().orElseThrow(),
                                percents.stream().mapToDouble(each -> each).max().orElseThrow()),
                median(percents),
                1,
                key.equals("noise") ? null : HARDLY_SLOWER);
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(each -> each).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
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
                    "second_reading.lag_p99_seconds",
                    "二次研判的滞后 p99（秒，从原发写入 Kafka 到结论写入 Kafka）",
                    lag.seconds().at(0.99),
                    2,
                    WITHIN_A_MINUTE);
        }
    }
}
