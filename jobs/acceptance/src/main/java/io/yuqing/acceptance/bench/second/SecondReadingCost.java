/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.second;

import io.yuqing.acceptance.bench.figure.Aim;
import io.yuqing.acceptance.bench.load.DemoItems;
import io.yuqing.acceptance.bench.load.ItemStream;
import io.yuqing.acceptance.bench.probe.LedgerCount;
import io.yuqing.acceptance.bench.step.PipelineSpeed;
import io.yuqing.acceptance.bench.step.Workbench;
import io.yuqing.tools.stack.RunningStack;
import java.util.Locale;

/**
 * The analysis at its limit without a second reading, beside one that runs, and beside one that was
 * stopped in the middle of what it does: as fast each time. Then how long an original waits for its
 * judgement at a usual rate.
 */
public final class SecondReadingCost {
    private static final Aim HARDLY_SLOWER = Aim.below(3);
    private static final Aim WITHIN_A_MINUTE = Aim.below(60);

    private enum Mode {
        OFF("没有"),
        ON("运行中"),
        STALLED("停住");

        private final String name;

        Mode(String name) {
            this.name = name;
        }

        private String key() {
            return "second_reading." + name().toLowerCase(Locale.ROOT);
        }
    }

    private SecondReadingCost() {}

    /** Adds the figures to the report. */
    public static void measure(Workbench bench) throws Exception {
        ItemStream hour =
                DemoItems.stream(
                        bench.folder("second-stream").resolve("records"),
                        bench.options().items(),
                        DemoItems.HOUR);
        double alone = speed(bench, hour, Mode.OFF);
        for (Mode mode : new Mode[] {Mode.ON, Mode.STALLED}) {
            double slower = 100 * (1 - speed(bench, hour, mode) / alone);
            bench.add(
                    mode.key() + "_slower_percent",
                    "二次研判" + mode.name + "：分析作业慢百分之几",
                    slower,
                    1,
                    HARDLY_SLOWER);
        }
        lag(bench);
    }

    private static double speed(Workbench bench, ItemStream hour, Mode mode) throws Exception {
        bench.tell("分析作业的速度，二次研判" + mode.name + " …");
        String folder = mode.key();
        try (RunningStack stack = RunningStack.withoutJob(bench.folder(folder), false);
                SecondReading second = new SecondReading(stack, bench.folder(folder))) {
            if (mode != Mode.OFF) {
                second.start();
            }
            stack.startJob(bench.options().jobOptions());
            if (mode == Mode.STALLED) {
                second.stall();
            }
            try (LedgerCount ledger = new LedgerCount(stack)) {
                double perSecond =
                        PipelineSpeed.measure(bench, stack, ledger, hour).work().perSecond();
                bench.add(
                        mode.key() + "_items_per_second",
                        "二次研判" + mode.name + "：分析作业每秒条数",
                        perSecond,
                        0);
                return perSecond;
            }
        }
    }

    private static void lag(Workbench bench) throws Exception {
        bench.tell("二次研判的滞后：每秒 %d 条 …".formatted(SecondReadingLag.RATE));
        try (RunningStack stack = RunningStack.withoutJob(bench.folder("second-lag"), false);
                SecondReading second = new SecondReading(stack, bench.folder("second-lag"))) {
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
