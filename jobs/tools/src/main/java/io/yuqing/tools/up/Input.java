/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.local.demo.county.Source;
import io.yuqing.local.process.StackException;
import io.yuqing.local.replay.Feed;
import io.yuqing.local.replay.ReplayFile;
import io.yuqing.local.replay.ReplayFile.Stream;
import io.yuqing.local.replay.ReplayReport;
import io.yuqing.local.replay.Replayer;
import io.yuqing.local.replay.Speed;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Plays what {@code up} was asked to play, on a thread of its own; the demo then lives on. */
final class Input implements AutoCloseable {
    private final UpOptions options;
    private final Wiring wiring;
    private final DemoFiles demo;
    private final Clock clock;
    private final PrintStream out;
    private final Replayer replayer;
    private final Thread thread = new Thread(this::play, "replay");
    private volatile StackException failure;
    private volatile boolean done;
    private volatile boolean living;
    private boolean closed;

    Input(UpOptions options, Wiring wiring, DemoFiles demo, Clock clock, PrintStream out) {
        this.options = options;
        this.wiring = wiring;
        this.demo = demo;
        this.clock = clock;
        this.out = out;
        this.replayer = new Replayer(wiring.kafka().client(), wiring.posts(), wiring.comments());
    }

    void start() {
        thread.start();
    }

    /**
     * True when Kafka has all that was to be replayed.
     *
     * @throws StackException if playing failed
     */
    boolean isDone() {
        if (failure != null) {
            throw failure;
        }
        return done;
    }

    /** Whether the demo goes on in real time. */
    boolean isLiving() {
        return living;
    }

    @Override
    public void close() throws InterruptedException {
        replayer.stop();
        synchronized (this) {
            closed = true;
            if (living) {
                thread.interrupt();
            }
        }
        thread.join();
    }

    private void play() {
        try {
            if (options.withoutInput()) {
                out.println("不回放数据，等待 Kafka 来数。");
            } else if (!options.replay().isEmpty()) {
                play(options.replay(), options.speed() == null ? new Speed(1) : options.speed());
            } else {
                playDemo();
            }
            done = true;
            if (options.isLiving() && beginLiving()) {
                live();
            }
        } catch (StackException e) {
            failure = e;
        } catch (InterruptedException e) {
            // Only close() interrupts: that is the end of the demo.
            Thread.currentThread().interrupt();
        }
    }

    private void playDemo() {
        if (demo.wasPlayed()) {
            out.println("演示数据已回放过；加 --fresh 重新开始。");
            return;
        }
        out.println("正在生成云汀县演示数据…");
        List<ReplayFile> files = demo.ensure(clock);
        if (play(files, options.speed() == null ? Speed.MAX : options.speed())) {
            demo.markPlayed();
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

    private synchronized boolean beginLiving() {
        living = !closed;
        return living;
    }

    private void live() throws InterruptedException {
        out.println("演示从现在起实时继续：每分钟几条新内容；约 4 分钟后第一个热点触发预警，以后大约每 15 分钟一个。");
        out.println(
                "来源“%s”已有约一天没有数据，“来源监测”会指出。演示不会自己结束，按 Ctrl-C 停止。"
                        .formatted(Source.FALLS_SILENT_NAME));
        if (options.delivery() == null) {
            out.println(
                    "演示的值班台和八个单位会办理大部分事项，其余留给您在值班台试办。通知写在数据目录的 notices.txt，加 --delivery deploy/delivery-console.yaml 则显示在这里。");
        }
        try (Feed feed = Feed.open(wiring.kafka().client(), wiring.posts(), wiring.comments())) {
            new LivingDemo(
                            record ->
                                    feed.send(
                                            record.comment() ? Stream.COMMENTS : Stream.POSTS,
                                            record.value()),
                            clock,
                            Thread::sleep,
                            out)
                    .run();
        }
    }
}
