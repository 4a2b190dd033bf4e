/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.local.process.StackException;
import io.yuqing.local.replay.ReplayFile;
import io.yuqing.local.replay.ReplayReport;
import io.yuqing.local.replay.Replayer;
import io.yuqing.local.replay.Speed;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Plays what {@code up} was asked to play, on a thread of its own. */
final class Input implements AutoCloseable {
    private final UpOptions options;
    private final DemoFiles demo;
    private final PrintStream out;
    private final Replayer replayer;
    private final Thread thread = new Thread(this::play, "replay");
    private volatile StackException failure;
    private volatile boolean done;

    Input(UpOptions options, Wiring wiring, DemoFiles demo, PrintStream out) {
        this.options = options;
        this.demo = demo;
        this.out = out;
        this.replayer = new Replayer(wiring.kafka().client(), wiring.posts(), wiring.comments());
    }

    void start() {
        thread.start();
    }

    /**
     * True when Kafka has all of it.
     *
     * @throws StackException if playing failed
     */
    boolean isDone() {
        if (failure != null) {
            throw failure;
        }
        return done;
    }

    @Override
    public void close() throws InterruptedException {
        replayer.stop();
        thread.join();
    }

    private void play() {
        try {
            if (options.withoutInput()) {
                out.println("不回放数据，等待 Kafka 来数。");
            } else if (!options.replay().isEmpty()) {
                play(options.replay(), options.speed() == null ? new Speed(1) : options.speed());
            } else if (demo.wasPlayed()) {
                out.println("演示数据已回放过；加 --fresh 重新开始。");
            } else {
                out.println("正在生成云汀县演示数据…");
                List<ReplayFile> files = demo.ensure(Clock.systemUTC());
                if (play(files, options.speed() == null ? Speed.MAX : options.speed())) {
                    demo.markPlayed();
                }
            }
            done = true;
        } catch (StackException e) {
            failure = e;
        }
    }

    private boolean play(List<ReplayFile> files, Speed speed) {
        out.println("开始回放。");
        ReplayReport report = replayer.play(files, speed);
        out.printf(
                Locale.ROOT,
                "回放%s：帖文 %,d 条、评论 %,d 条，%,.0f 条/秒。%n",
                report.complete() ? "完毕" : "中止",
                report.posts(),
                report.comments(),
                report.rate());
        return report.complete();
    }
}
