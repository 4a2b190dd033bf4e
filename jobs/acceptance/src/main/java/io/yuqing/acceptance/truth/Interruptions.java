/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.truth;

import io.yuqing.tools.stack.RunningStack;
import io.yuqing.tools.stack.Settling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What befalls a job on its way through a stream. Nobody helps it afterwards. */
final class Interruptions {
    /** Twice as many tasks as it began with, and later one of each. */
    private static final int WIDE = 4;

    private static final int NARROW = 1;
    private static final Duration BACK_WITHIN = Duration.ofMinutes(3);

    private final RunningStack stack;
    private final Settling settling;
    private final long records;
    private final Consumer<String> progress;
    private final List<Rescaled> rescaled = new ArrayList<>();
    private final List<SurvivedKill> survived = new ArrayList<>();
    private long restarts;

    /**
     * @param records that the job is to account for
     * @param progress told in Chinese what happens
     */
    Interruptions(RunningStack stack, Settling settling, long records, Consumer<String> progress) {
        this.stack = stack;
        this.settling = settling;
        this.records = records;
        this.progress = progress;
    }

    /**
     * Waits for the right moments: for another parallelism when a third and when two thirds are
     * accounted for, for kills from two fifths to three fifths.
     */
    void befall(List<KilledPart> killed, boolean rescale) {
        if (rescale) {
            settling.awaitAccounted(records / 3);
            rescale(WIDE);
        }
        for (int i = 0; i < killed.size(); i++) {
            settling.awaitAccounted(records * 2 / 5 + i * records / 5 / killed.size());
            strike(killed.get(i));
        }
        if (rescale) {
            settling.awaitAccounted(records * 2 / 3);
            rescale(NARROW);
        }
    }

    /** What was killed, in this order. */
    List<SurvivedKill> survived() {
        return List.copyOf(survived);
    }

    List<Rescaled> rescaled() {
        return List.copyOf(rescaled);
    }

    /**
     * How often the job had to start again from a checkpoint so far, for a kill or because a
     * machine that is too busy lost a heartbeat; what was told since the checkpoint is then told
     * again.
     */
    long restarts() {
        return restarts + restartsOfThisJob();
    }

    /** A JobManager that was killed counts from zero. */
    private long restartsOfThisJob() {
        double counted = stack.rest().jobMetric(stack.jobId(), "numRestarts");
        return Double.isNaN(counted) ? 0 : (long) counted;
    }

    private void rescale(int parallelism) {
        progress.accept("停止作业并保存保存点，改以并行度 " + parallelism + " 启动 …");
        restarts += restartsOfThisJob();
        long ordered = System.nanoTime();
        String savepoint = stack.stopWithSavepoint();
        long accounted = settling.accounted();
        stack.startJobFrom(savepoint, parallelism);
        double seconds = secondsSince(ordered);
        rescaled.add(new Rescaled(parallelism, accounted, seconds));
        progress.accept("停在已入账 %,d 条处，%.1f 秒后全部任务恢复运行".formatted(accounted, seconds));
    }

    private void strike(KilledPart killed) {
        progress.accept("kill -9 " + killed + " …");
        long struck = System.nanoTime();
        killed.strike(stack);
        stack.rest().awaitRunning(stack.jobId(), BACK_WITHIN);
        SurvivedKill kill = new SurvivedKill(killed, secondsSince(struck));
        survived.add(kill);
        progress.accept("%.1f 秒后全部任务恢复运行".formatted(kill.seconds()));
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
