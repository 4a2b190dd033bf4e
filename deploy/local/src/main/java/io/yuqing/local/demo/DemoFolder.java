/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import io.yuqing.local.demo.arrival.ArrivalPlan;
import io.yuqing.local.demo.county.BeijingTime;
import io.yuqing.local.demo.county.SilentPlatform;
import io.yuqing.local.demo.county.Source;
import io.yuqing.local.demo.life.CountyLife;
import io.yuqing.local.demo.life.Node;
import io.yuqing.local.demo.record.ArrivalFiles;
import io.yuqing.local.demo.record.Records;
import io.yuqing.local.demo.record.TextFile;
import io.yuqing.local.demo.truth.AlertTruth;
import io.yuqing.local.demo.truth.CountTruth;
import io.yuqing.local.demo.truth.DemoSummary;
import io.yuqing.local.demo.truth.EventTruth;
import io.yuqing.local.demo.truth.SummaryTruth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a stream folder: the four streams, the lists of what is wrong in them, and the truth. */
final class DemoFolder {
    private final Path folder;
    private final Path truth;
    private final long seed;
    private final CountyLife life;
    private final ArrivalPlan arrivals;
    private final Records records;

    DemoFolder(Path folder, long seed, CountyLife life, ArrivalPlan arrivals) {
        this.folder = folder;
        this.truth = folder.resolve("truth");
        this.seed = seed;
        this.life = life;
        this.arrivals = arrivals;
        this.records = new Records(life);
    }

    DemoSummary write() throws IOException {
        Files.createDirectories(truth);
        ArrivalFiles arrived = new ArrivalFiles(folder, records);
        arrived.write(arrivals.inOrder());
        ordered();
        CountTruth counts = new CountTruth(life);
        counts.write(truth);
        new AlertTruth(counts).write(truth.resolve("alerts.csv"));
        new EventTruth(life).write(truth);
        personalData();
        silence();
        DemoSummary summary = new SummaryTruth(life).summary(arrived);
        SummaryTruth.write(summary, seed, life.options(), truth.resolve("summary.json"));
        return summary;
    }

    private void ordered() throws IOException {
        try (TextFile posts = new TextFile(folder.resolve("posts.ndjson.gz"));
                TextFile comments = new TextFile(folder.resolve("comments.ndjson.gz"))) {
            for (Node node : life.counted()) {
                (node.kind.isComment() ? comments : posts).line(records.settled(node));
            }
        }
    }

    private void personalData() throws IOException {
        try (TextFile file = new TextFile(truth.resolve("raw_personal_data.txt"))) {
            for (String value : records.fakes().all()) {
                file.line(value.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void silence() throws IOException {
        try (TextFile file = new TextFile(truth.resolve("silence.csv"))) {
            file.row("platform", "channel", "silent_from", "stream_end");
            file.row(
                    Source.FALLS_SILENT.platform,
                    Source.FALLS_SILENT.channel,
                    BeijingTime.seconds(SilentPlatform.from(life.options())),
                    BeijingTime.seconds(life.options().endMillis()));
        }
    }
}
