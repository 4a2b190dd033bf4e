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
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * From the item that reaches a threshold to the notice in a receiver's hands: both jobs run, each
 * in a Flink of its own, and a webhook stands in for the robot. Fewer alerts than in the
 * measurement of alerts, because a person's phone would not take 80 a second either.
 */
public final class DeliveryLatency {
    /** One alert for 240 items. */
    private static final int EVERY = 40;

    private static final Aim IN_TWO_SECONDS = Aim.below(2_000);

    /**
     * Longer than the grouping window of the file, in which notices of one event are gathered; and
     * that is longer than the measurement, so that none of those is taken for a slow one.
     */
    private static final Duration SETTLED = Duration.ofSeconds(90);

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
            look-back: 0s
            grouping: {window: 60s}
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
                AlertLatency.Latency seen = notices.at(rate);
                add(bench, seen, NoticeFates.await(stack.tables(), seen.missing(), SETTLED));
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

    private static void add(
            Workbench bench, AlertLatency.Latency seen, Map<String, String> explained) {
        for (String subject : seen.missing()) {
            String why = explained.getOrDefault(subject, "没有记录可以说明");
            bench.tell("通知时延：" + subject + " 没有单独的通知：" + why);
        }
        bench.add("delivery.items_per_second", "通知时延：实际每秒发送条数", seen.rate(), 0);
        bench.add("delivery.notices", "通知时延：收到的通知", seen.millis().count(), 0);
        bench.add("delivery.explained", "通知时延：按规则未单独发送的通知", explained.size(), 0);
        int unexplained = seen.missing().size() - explained.size();
        bench.add("delivery.missing", "通知时延：未到且原因不明的通知", unexplained, 0, NONE_MISSING);
        bench.add("delivery.p50_ms", "通知时延 p50（毫秒，从采集到送达）", seen.millis().at(0.5), 0);
        bench.add(
                "delivery.p99_ms",
                "通知时延 p99（毫秒，从采集到送达）",
                seen.millis().at(0.99),
                0,
                IN_TWO_SECONDS);
    }
}
