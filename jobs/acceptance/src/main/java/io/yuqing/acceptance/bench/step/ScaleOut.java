/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import io.yuqing.acceptance.bench.load.DemoItems;
import io.yuqing.acceptance.bench.load.ItemStream;
import io.yuqing.acceptance.bench.load.Skew;
import io.yuqing.acceptance.bench.probe.Balance;
import io.yuqing.acceptance.bench.probe.Course;
import io.yuqing.acceptance.bench.probe.LedgerCount;
import io.yuqing.acceptance.bench.probe.StackCpu;
import io.yuqing.local.process.Pause;
import io.yuqing.tools.stack.RunningStack;
import java.util.List;

/**
 * The same items at several parallelisms, on TaskManagers as processes. With more slots than cores
 * this shows what a task more costs and how evenly work is shared, not how fast it would be.
 */
public final class ScaleOut {
    private static final List<Integer> PARALLELISMS = List.of(1, 2, 4, 8);
    private static final int WIDEST = 8;

    /** Of the items of other steps: this one starts five clusters. */
    private static final int SHARE = 6;

    private static final int FEWEST = 20_000;
    private static final String RENEWAL = "metrics.fetcher.update-interval";
    private static final long RENEWED_MILLIS = 5_000;
    private static final double CORE_MICROS = 1e6;

    /**
     * An operator of the job.
     *
     * @param key in the names of figures
     * @param task what the names of its tasks begin with
     */
    private record Operator(String key, String task) {
        /** CPU microseconds of its threads for each item of the stream. */
        double micros(Course.Part work) {
            return work.cpu().seconds().keySet().stream()
                    .filter(this::isThread)
                    .mapToDouble(work::microsEach)
                    .sum();
        }

        private boolean isThread(String who) {
            String role = StackCpu.roleOf(who);
            return role != null && role.startsWith(task);
        }
    }

    /** Those that share work by a key. */
    private static final List<Operator> KEYED =
            List.of(
                    new Operator("analyse", "de-duplicate and analyse text"),
                    new Operator("thread", "attach to thread"),
                    new Operator("subject", "count and evaluate rules"),
                    new Operator("ledger", "keep ledger"));

    /** Those that have one task, whatever the parallelism. */
    private static final List<Operator> ALONE =
            List.of(
                    new Operator("cluster", "find near-duplicates of originals"),
                    new Operator("sources", "watch sources"));

    private final Workbench bench;

    public ScaleOut(Workbench bench) {
        this.bench = bench;
    }

    public void run() throws Exception {
        int items = Math.max(FEWEST, bench.options().items() / SHARE);
        ItemStream stream =
                DemoItems.stream(
                        bench.folder("scale-stream").resolve("records"), items, DemoItems.HOUR);
        for (int parallelism : PARALLELISMS) {
            measure("scale." + parallelism, "并行度 " + parallelism, parallelism, stream);
        }
        ItemStream skewed = Skew.of(stream, bench.folder("scale-skewed").resolve("records"));
        measure("scale.skew", "并行度 " + WIDEST + "、半数内容在同一帖子", WIDEST, skewed);
    }

    private void measure(String key, String name, int parallelism, ItemStream stream)
            throws Exception {
        try (RunningStack stack = RunningStack.withoutJob(bench.folder(key), true)) {
            bench.tell(name + "：启动 …");
            stack.cluster().set(RENEWAL, "1000");
            stack.startJob(bench.options().jobOptions(), parallelism);
            try (LedgerCount ledger = new LedgerCount(stack)) {
                PipelineSpeed.Speed speed = PipelineSpeed.measure(bench, stack, ledger, stream);
                speed(key, name, speed);
                if (parallelism == WIDEST) {
                    ledger.await(stream.size(), done -> {});
                    Pause.millis(RENEWED_MILLIS, "the last counts of Flink");
                    balance(key, name, new Balance(stack));
                }
            }
        }
    }

    private void speed(String key, String name, PipelineSpeed.Speed speed) {
        SpeedFigures figures = new SpeedFigures(bench, key, name);
        figures.machine(speed.machine());
        bench.add(key + ".items_per_second", name + "：每秒条数", speed.work().perSecond(), 0);
        bench.add(
                key + ".cpu_micros_per_item",
                name + "：TaskManager 每条 CPU 微秒（不含 JVM 编译）",
                speed.cpuMicros(),
                1);
        for (Operator operator : ALONE) {
            bench.add(
                    key + ".alone." + operator.key() + "_items_per_second",
                    "%s：“%s”只有一个任务，用满一核时的每秒总条数".formatted(name, operator.task()),
                    CORE_MICROS / operator.micros(speed.work()),
                    0);
        }
        figures.tables(speed);
    }

    private void balance(String key, String name, Balance balance) {
        for (Operator operator : KEYED) {
            bench.add(
                    key + ".hottest." + operator.key(),
                    "%s：“%s”最忙子任务所读条数是平均的几倍".formatted(name, operator.task()),
                    balance.hottest(operator.task()),
                    2);
        }
    }
}
