/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.record;

import io.yuqing.local.demo.arrival.Arrival;
import io.yuqing.local.demo.arrival.LineDamage;
import io.yuqing.local.demo.county.BeijingTime;
import io.yuqing.local.demo.county.Kind;
import io.yuqing.local.demo.life.Cascade;
import io.yuqing.local.demo.life.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the two arrival files and, line by line, what is special in them. */
public final class ArrivalFiles {
    private static final String POSTS = "posts_arrival.ndjson.gz";
    private static final String COMMENTS = "comments_arrival.ndjson.gz";

    private final Path folder;
    private final Records records;
    private final Set<Cascade> found = new HashSet<>();
    private int duplicates;
    private int updates;
    private int malformed;
    private int beyondRetention;
    private int early;

    public ArrivalFiles(Path folder, Records records) {
        this.folder = folder;
        this.records = records;
    }

    public void write(List<Arrival> arrivals) throws IOException {
        Path truth = folder.resolve("truth");
        try (TextFile posts = new TextFile(folder.resolve(POSTS));
                TextFile comments = new TextFile(folder.resolve(COMMENTS));
                TextFile repeated = new TextFile(folder.resolve("duplicates.csv"));
                TextFile broken = new TextFile(folder.resolve("malformed.csv"));
                TextFile grown = new TextFile(truth.resolve("updates.csv"));
                TextFile late = new TextFile(truth.resolve("late.csv"))) {
            repeated.row("file", "line", "id", "kind");
            broken.row("file", "line", "fault", "copy_of_id", "collected_at", "expected");
            grown.row(
                    "file",
                    "line",
                    "id",
                    "platform",
                    "collected_at",
                    "likes_rise",
                    "comments_rise",
                    "reposts_rise",
                    "views_rise");
            late.row("file", "line", "id", "kind", "root_id", "published_at", "collected_at");
            for (Arrival arrival : arrivals) {
                boolean comment = arrival.node().kind.isComment();
                String file = comment ? COMMENTS : POSTS;
                int line = (comment ? comments : posts).line(records.arrival(arrival));
                switch (arrival.what()) {
                    case FIRST -> first(late, file, line, arrival);
                    case DUPLICATE -> duplicate(repeated, file, line, arrival, "exact");
                    case UPDATE -> {
                        duplicate(repeated, file, line, arrival, "update");
                        update(grown, file, line, arrival);
                    }
                    case FAULT -> fault(broken, file, line, arrival);
                }
            }
        }
    }

    private void first(TextFile late, String file, int line, Arrival arrival) throws IOException {
        Node node = arrival.node();
        if (node.kind == Kind.ORIGINAL) {
            found.add(node.cascade);
        }
        if (node.cascade.ancient) {
            beyondRetention++;
            late.row(
                    file,
                    line,
                    node.id(),
                    node.kind.code,
                    node.cascade.root().id(),
                    BeijingTime.seconds(node.at),
                    BeijingTime.millis(arrival.collectedAt()));
        } else if (!found.contains(node.cascade)) {
            early++;
        }
    }

    private void duplicate(TextFile out, String file, int line, Arrival arrival, String kind)
            throws IOException {
        duplicates++;
        out.row(file, line, arrival.node().id(), kind);
    }

    private void update(TextFile out, String file, int line, Arrival arrival) throws IOException {
        updates++;
        Cascade cascade = arrival.node().cascade;
        Engagement rise =
                Engagement.at(cascade, arrival.snapshot())
                        .minus(Engagement.at(cascade, arrival.snapshot() - 1));
        out.row(
                file,
                line,
                arrival.node().id(),
                cascade.source.platform,
                BeijingTime.millis(arrival.collectedAt()),
                rise.likes(),
                rise.comments(),
                rise.reposts(),
                rise.views());
    }

    private void fault(TextFile out, String file, int line, Arrival arrival) throws IOException {
        malformed++;
        boolean copy = arrival.fault() != LineDamage.REAL_NO_YEAR_DATE;
        out.row(
                file,
                line,
                arrival.fault().code(),
                copy ? arrival.node().id() : "",
                BeijingTime.millis(arrival.collectedAt()),
                "reject");
    }

    public int duplicates() {
        return duplicates;
    }

    public int updates() {
        return updates;
    }

    public int malformed() {
        return malformed;
    }

    public int beyondRetention() {
        return beyondRetention;
    }

    public int early() {
        return early;
    }
}
