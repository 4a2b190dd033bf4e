/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.local.demo.DemoRecord;
import io.yuqing.local.demo.LivingStream;
import io.yuqing.local.process.StackException;
import java.io.PrintStream;
import java.time.Clock;

/** The demo after the present minute: brings in what the county says when it says it. */
final class LivingDemo {
    private static final long SEED = 1;
    private static final long AGAIN_MILLIS = 3_000;

    private final LivingStream stream;
    private final Sink sink;
    private final Clock clock;
    private final Pause pause;
    private final PrintStream out;

    /** Where records go. */
    interface Sink {
        /**
         * @throws StackException if it is away
         */
        void send(DemoRecord record) throws InterruptedException;
    }

    /** How time passes. */
    interface Pause {
        void of(long millis) throws InterruptedException;
    }

    LivingDemo(Sink sink, Clock clock, Pause pause, PrintStream out) {
        this.stream = new LivingStream(SEED, clock.instant());
        this.sink = sink;
        this.clock = clock;
        this.pause = pause;
        this.out = out;
    }

    /** Ends only by an interrupt. What became due while Kafka was away is sent when it is back. */
    void run() throws InterruptedException {
        while (true) {
            DemoRecord record = stream.next();
            long left = record.collectedAt().toEpochMilli() - clock.millis();
            if (left > 0) {
                pause.of(left);
            }
            deliver(record);
        }
    }

    private void deliver(DemoRecord record) throws InterruptedException {
        boolean away = false;
        while (true) {
            try {
                sink.send(record);
                if (away) {
                    out.println("Kafka 已恢复，演示继续。");
                }
                return;
            } catch (StackException e) {
                if (!away) {
                    out.println("Kafka 没有应答，演示暂停；恢复后接着发，停的这段会补上。" + "几分钟仍不恢复的，按 Ctrl-C 停止，再启动一次。");
                }
                away = true;
                pause.of(AGAIN_MILLIS);
            }
        }
    }
}
