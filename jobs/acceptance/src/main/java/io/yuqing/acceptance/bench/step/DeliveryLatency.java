/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import io.yuqing.acceptance.bench.figure.Aim;
import io.yuqing.local.flink.JobSubmission;
import io.yuqing.local.flink.LocalFlinkJob;
import io.yuqing.local.process.Layout;
import io.yuqing.tools.stack.RunningStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * From the item that reaches a threshold to the notice in a receiver's hands: both jobs run, each
 * in a Flink of its own, and a webhook stands in for the robot. Fewer alerts than in the
 * measurement of alerts, because a person's phone would not take 80 a second either.
 */
public final class DeliveryLatency {
    /** One alert for 240 items. */
    private static final int EVERY = 40;

    private static final Aim IN_TWO_SECONDS = Aim.below(2_000);
    private static final Aim NONE_MISSING = Aim.below(1);
    private static final String HEAP = "400m";
    private static final String FILE =
            """
            channels:
              hook: {kind: webhook, url: "%s", secret: "file:%s", rate: 1000/1s}
            departments:
              office: {channels: hook}
            fallback: office
            stale-after: 0s
            heartbeat: {at: never}
            """;

    private DeliveryLatency() {}

    /** Adds the figures to the report. */
    public static void measure(Workbench bench, int rate) throws IOException, SQLException {
        bench.tell("通知时延：预热 …");
        Path folder = bench.folder("delivery");
        try (RunningStack stack = RunningStack.withoutJob(folder, false);
                NoticeListener listener = new NoticeListener();
                LocalFlinkJob delivery =
                        LocalFlinkJob.in(Layout.find(), folder.resolve("flink-delivery"), 0)
                                .withHeap(HEAP)) {
            delivery.start(job(stack, folder, listener));
            try (AlertLatency notices =
                    new AlertLatency(
                            stack,
                            folder,
                            bench.texts(),
                            bench.options().jobOptions(),
                            listener,
                            EVERY)) {
                bench.tell("通知时延：每秒 %,d 条 …".formatted(rate));
                add(bench, notices.at(rate));
            }
        }
    }

    private static JobSubmission job(RunningStack stack, Path folder, NoticeListener listener)
            throws IOException {
        Path secret = folder.resolve("webhook.secret");
        Files.writeString(secret, NoticeListener.SECRET);
        Path file = folder.resolve("delivery.yaml");
        Files.writeString(file, FILE.formatted(listener.url(), secret));
        List<String> args =
                List.of(
                        "--delivery.file",
                        file.toString(),
                        "--kafka.bootstrap-servers",
                        stack.bootstrap(),
                        "--clickhouse.url",
                        stack.clickHouse().url(),
                        "--board.url",
                        NoticeListener.BOARD);
        return new JobSubmission(Layout.find().jobJar(), "io.yuqing.jobs.DeliveryJob", args);
    }

    private static void add(Workbench bench, AlertLatency.Latency seen) {
        bench.add("delivery.items_per_second", "通知时延：实际每秒发送条数", seen.rate(), 0);
        bench.add("delivery.notices", "通知时延：收到的通知", seen.millis().count(), 0);
        bench.add("delivery.missing", "通知时延：未到的通知", seen.missing(), 0, NONE_MISSING);
        bench.add("delivery.p50_ms", "通知时延 p50（毫秒，从采集到送达）", seen.millis().at(0.5), 0);
        bench.add(
                "delivery.p99_ms",
                "通知时延 p99（毫秒，从采集到送达）",
                seen.millis().at(0.99),
                0,
                IN_TWO_SECONDS);
    }
}
