/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.truth;

import io.yuqing.local.demo.county.BeijingTime;
import io.yuqing.local.demo.county.Topic;
import io.yuqing.local.demo.life.Cascade;
import io.yuqing.local.demo.life.MinuteSeries;
import io.yuqing.local.demo.life.Node;
import io.yuqing.local.demo.record.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Which rules must fire on which subjects. A row {@code must} is a first alert whose window ends
 * between two instants, whether windows tumble or slide; {@code may} is one that is not decided by
 * the counts alone. A rule and subject without a row must stay quiet.
 */
public final class AlertTruth {
    /** A day's window tumbles at Beijing midnight. */
    private static final long BEIJING_MINUTES = 480;

    private final CountTruth counts;

    public AlertTruth(CountTruth counts) {
        this.counts = counts;
    }

    public void write(Path path) throws IOException {
        try (TextFile file = new TextFile(path)) {
            file.row(
                    "rule_id",
                    "subject_kind",
                    "subject_id",
                    "expect",
                    "must_fire_from",
                    "must_fire_until");
            for (DemoRule rule : DemoRule.ALL) {
                if (rule.threads()) {
                    threads(rule, file);
                } else {
                    topics(rule, file);
                }
            }
        }
    }

    private void topics(DemoRule rule, TextFile file) throws IOException {
        for (Topic topic : Topic.ALL) {
            List<Node> nodes = counts.ofTopic(topic);
            if (rule.watches(topic) && !nodes.isEmpty()) {
                check(rule, "topic", topic.id(), nodes, file);
            }
        }
    }

    private void threads(DemoRule rule, TextFile file) throws IOException {
        for (Map.Entry<Cascade, List<Node>> thread : counts.threads().entrySet()) {
            if (thread.getKey().reactions() >= rule.threshold()) {
                check(rule, "thread", thread.getKey().threadId(), thread.getValue(), file);
            }
        }
    }

    private void check(DemoRule rule, String kind, String id, List<Node> nodes, TextFile file)
            throws IOException {
        MinuteSeries series = new MinuteSeries(nodes);
        RuleCheck check = new RuleCheck(rule, series);
        long first = Math.floorDiv(series.first(), 60L) * 60;
        long last = series.last() + rule.windowMinutes() + 1;
        long earliest = 0;
        long latest = 0;
        for (long end = first; end <= last; end += rule.stepMinutes()) {
            if (check.possibly(end)) {
                earliest = earliest == 0 ? end : earliest;
                latest = end;
            }
            boolean tumbling = (end + BEIJING_MINUTES) % rule.windowMinutes() == 0;
            if (tumbling && check.surely(end)) {
                row(file, rule, kind, id, "must", earliest, end);
                return;
            }
        }
        if (earliest != 0) {
            row(file, rule, kind, id, "may", earliest, latest);
        }
    }

    private void row(
            TextFile file,
            DemoRule rule,
            String kind,
            String id,
            String expect,
            long from,
            long until)
            throws IOException {
        file.row(
                rule.id(),
                kind,
                id,
                expect,
                BeijingTime.seconds(from * 60_000),
                BeijingTime.seconds(until * 60_000));
    }
}
