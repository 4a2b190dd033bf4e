/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.truth;

import io.yuqing.local.demo.county.BeijingTime;
import io.yuqing.local.demo.county.Kind;
import io.yuqing.local.demo.county.Topic;
import io.yuqing.local.demo.life.Cascade;
import io.yuqing.local.demo.life.CountyLife;
import io.yuqing.local.demo.life.Node;
import io.yuqing.local.demo.record.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must be counted: per thread and minute, per thread and hour, per topic and hour. */
public final class CountTruth {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    private final Map<Cascade, List<Node>> threads = new LinkedHashMap<>();

    public CountTruth(CountyLife life) {
        for (Node node : life.counted()) {
            threads.computeIfAbsent(node.cascade, any -> new ArrayList<>()).add(node);
        }
    }

    /** The items of each thread, originals first, in the order of publication. */
    Map<Cascade, List<Node>> threads() {
        return threads;
    }

    /** The items of all threads that carry the topic, by thread. */
    List<Node> ofTopic(Topic topic) {
        return threads.entrySet().stream()
                .filter(thread -> thread.getKey().topics.contains(topic))
                .flatMap(thread -> thread.getValue().stream())
                .toList();
    }

    public void write(Path folder) throws IOException {
        windows(folder.resolve("windows_1m.csv.gz"), MINUTE);
        windows(folder.resolve("windows_1h.csv.gz"), HOUR);
        topics(folder.resolve("topics_1h.csv"));
        threadList(folder.resolve("threads.csv"));
    }

    /** Windows are aligned to the epoch; those without a reaction are left out. */
    private void windows(Path path, long length) throws IOException {
        try (TextFile file = new TextFile(path)) {
            file.row("root_id", "window_start", "reposts", "comments", "total");
            for (Map.Entry<Cascade, List<Node>> thread : threads.entrySet()) {
                String root = thread.getKey().root().id();
                for (Map.Entry<Long, KindCounts> window :
                        tally(thread.getValue(), length).entrySet()) {
                    KindCounts count = window.getValue();
                    if (count.reactions() > 0) {
                        String start = BeijingTime.seconds(window.getKey());
                        file.row(root, start, count.reposts, count.comments, count.reactions());
                    }
                }
            }
        }
    }

    private void topics(Path path) throws IOException {
        try (TextFile file = new TextFile(path)) {
            file.row("topic_id", "window_start", "originals", "reposts", "comments");
            for (Topic topic : Topic.ALL) {
                for (Map.Entry<Long, KindCounts> window : tally(ofTopic(topic), HOUR).entrySet()) {
                    KindCounts count = window.getValue();
                    file.row(
                            topic.id(),
                            BeijingTime.seconds(window.getKey()),
                            count.originals,
                            count.reposts,
                            count.comments);
                }
            }
        }
    }

    private static Map<Long, KindCounts> tally(List<Node> nodes, long length) {
        Map<Long, KindCounts> windows = new TreeMap<>();
        for (Node node : nodes) {
            long start = Math.floorDiv(node.at, length) * length;
            windows.computeIfAbsent(start, any -> new KindCounts()).add(node.kind);
        }
        return windows;
    }

    private void threadList(Path path) throws IOException {
        try (TextFile file = new TextFile(path)) {
            file.row(
                    "root_id",
                    "platform",
                    "channel",
                    "region",
                    "topics",
                    "published_at",
                    "reposts",
                    "comments",
                    "distinct_authors");
            for (Map.Entry<Cascade, List<Node>> thread : threads.entrySet()) {
                Cascade cascade = thread.getKey();
                long authors =
                        thread.getValue().stream()
                                .filter(node -> node.kind != Kind.ORIGINAL)
                                .mapToInt(node -> node.author)
                                .distinct()
                                .count();
                file.row(
                        cascade.root().id(),
                        cascade.source.platform,
                        cascade.source.channel,
                        cascade.region,
                        String.join("|", cascade.topics.stream().map(Topic::id).toList()),
                        BeijingTime.seconds(cascade.root().at),
                        cascade.reposts(),
                        cascade.comments(),
                        authors);
            }
        }
    }
}
