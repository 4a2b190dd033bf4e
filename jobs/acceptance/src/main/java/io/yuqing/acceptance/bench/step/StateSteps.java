/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import io.yuqing.acceptance.bench.figure.Aim;
import io.yuqing.acceptance.bench.figure.GrowthTable;
import io.yuqing.tools.stack.RunningStack;
import java.util.Map;

/** What state takes: in memory, in checkpoints, and over weeks. */
public final class StateSteps {
    private static final double MIB = 1024 * 1024;

    /** Of the Flink process, in MiB. */
    private static final Aim LITTLE_MEMORY = Aim.below(900);

    private static final Aim MEMORY_FOR_A_PROVINCE = Aim.below(6 * 1024);

    /**
     * A TaskManager of {@code deploy/compose.yaml} and {@code deploy/kubernetes/}; managed memory
     * is the 40 percent that Flink takes where nothing is said of it.
     */
    private static final Map<String, String> DEPLOYED =
            Map.of(
                    "taskmanager.memory.process.size",
                    "4g",
                    "taskmanager.memory.managed.size",
                    "1372m",
                    "execution.checkpointing.interval",
                    "10 s");

    /** About half of what {@code up} has: what is beyond it is garbage that waits. */
    private static final String SMALL_HEAP = "640m";

    /** Until even threads that were last heard of on the first day are forgotten, and some more. */
    private static final int DAYS = 20;

    private static final int SETTLED = 4;

    /** Percent: what is not merged yet on disk is not in it, and days are alike. */
    private static final Aim FLAT = Aim.below(1);

    private final Workbench bench;

    public StateSteps(Workbench bench) {
        this.bench = bench;
    }

    public void run() throws Exception {
        if (!bench.skips(BenchStep.GROWTH)) {
            growth();
        }
        if (!bench.skips(BenchStep.STATE)) {
            memory();
        }
    }

    private void memory() throws Exception {
        for (int threads : bench.options().threads()) {
            String folder = "state-" + threads + "-";
            try (RunningStack up = RunningStack.withoutJob(bench.folder(folder + "up"), false)) {
                memory(
                        up,
                        threads,
                        "up",
                        "./yuqing up 的设置",
                        threads <= LiveThreads.MANY ? LITTLE_MEMORY : MEMORY_FOR_A_PROVINCE);
            }
            try (RunningStack small = RunningStack.withoutJob(bench.folder(folder + "s"), false)) {
                small.local().withHeap(SMALL_HEAP);
                memory(small, threads, "small", "堆内存 " + SMALL_HEAP, null);
            }
            try (RunningStack deployed =
                    RunningStack.withOneTaskManager(bench.folder(folder + "d"), DEPLOYED)) {
                memory(deployed, threads, "deployed", "部署的设置", null);
            }
        }
    }

    private void growth() throws Exception {
        StateGrowth growth = new StateGrowth(bench);
        GrowthTable days = growth.measure(DAYS);
        bench.report().add(days);
        bench.add(
                "state.growth_percent", "最后四天状态增长（%，每日流量相同）", days.percentOfLast(SETTLED), 1, FLAT);
        LiveThreads.Memory million = growth.veryMany();
        String name = "一百万个帖子，只有帖子与计数的算子";
        bench.add(
                "state.million.resident_mib",
                name + "：Flink 进程常驻内存最高值（MiB）",
                million.residentBytes() / MIB,
                0,
                MEMORY_FOR_A_PROVINCE);
        checkpoint("state.million.", million);
    }

    private void checkpoint(String keys, LiveThreads.Memory memory) {
        bench.add(keys + "heap_mib", "其中堆内存在用（MiB，含垃圾）", memory.heapBytes() / MIB, 0);
        bench.add(keys + "checkpoint_mib", "完整检查点（MiB）", memory.checkpointBytes() / MIB, 1);
        bench.add(keys + "checkpoint_ms", "检查点用时（毫秒）", memory.checkpointMillis(), 0);
    }

    private void memory(RunningStack stack, int threads, String key, String settings, Aim resident)
            throws Exception {
        String name = "%,d 个活跃帖子，%s".formatted(threads, settings);
        bench.tell(name + " …");
        LiveThreads.Memory memory =
                LiveThreads.measure(stack, threads, bench.texts(), bench.options().jobOptions());
        String keys = "state." + key + "." + threads + ".";
        bench.add(
                keys + "resident_mib",
                name + "：Flink 进程常驻内存最高值（MiB）",
                memory.residentBytes() / MIB,
                0,
                resident);
        checkpoint(keys, memory);
        bench.add(
                keys + "bytes_per_thread",
                "每个活跃帖子的状态字节数（检查点，含去重）",
                memory.checkpointBytes() / threads,
                0);
    }
}
