/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis;

import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.alert.judge.RiskWeights;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.jobs.analysis.common.Buffer;
import io.yuqing.jobs.analysis.common.Harnesses;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.analysis.common.SubjectSetup;
import io.yuqing.jobs.analysis.common.Subtasks;
import io.yuqing.jobs.analysis.subject.SubjectBuffer;
import io.yuqing.jobs.analysis.subject.SubjectFunction;
import io.yuqing.jobs.analysis.subject.VolumeBuffer;
import io.yuqing.jobs.analysis.text.AnalyseFunction;
import io.yuqing.jobs.analysis.thread.ThreadFunction;
import io.yuqing.jobs.config.VersionStart;
import io.yuqing.jobs.model.Announcement;
import io.yuqing.jobs.model.Counted;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.ItemPacker;
import io.yuqing.jobs.model.LateRow;
import io.yuqing.jobs.model.SubjectDelta;
import io.yuqing.jobs.model.WindowRow;
import io.yuqing.wire.control.ControlRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/**
 * The operators behind the first one, each with several subtasks, fed one item after the other;
 * topics and rules are announced once, at the start. Near-duplicates are left out.
 */
final class OperatorsInLine implements AutoCloseable {
    private static final long OUT_OF_ORDERNESS = Duration.ofMinutes(5).toMillis();
    private static final Duration RETENTION = Duration.ofHours(6);
    private static final Duration TTL = Duration.ofDays(7);
    private static final List<ControlRecord> RULES =
            List.of(
                    rule("thread-hour", "thread", "comments", "1h", "\"threshold\":6"),
                    rule("topic-hour", "topic", "items", "1h", "\"threshold\":20"),
                    rule("topic-burst", "topic", "burst", "1h", "\"min_count\":20"),
                    rule("thread-life", "thread", "items", "life", "\"threshold\":25"));

    /** A step of an alert. */
    record Told(String ruleId, String subject, String level) {}

    private final Subtasks<KeyedBroadcastOperatorTestHarness<String, Item, ControlRecord, Item>>
            analyse;
    private final Subtasks<KeyedOneInputStreamOperatorTestHarness<String, Item, Counted>> thread;
    private final Subtasks<
                    KeyedBroadcastOperatorTestHarness<
                            String, SubjectDelta, Announcement, WindowRow>>
            subject;
    private final Buffer<Counted, SubjectDelta> deltas = new SubjectBuffer();
    private final Buffer<Counted, Announcement> volumes = new VolumeBuffer();
    private final Map<WindowRow.Key, String> windows = new TreeMap<>(OperatorsInLine::compare);
    private final Map<String, String> items = new TreeMap<>();
    private final List<String> alerts = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final List<String> late = new ArrayList<>();
    private final WrittenRows written = new WrittenRows();
    private long newest = Long.MIN_VALUE;

    OperatorsInLine(int parallelism) throws Exception {
        this(parallelism, AdmittedItems.TOPICS, RULES);
    }

    OperatorsInLine(int parallelism, Duration retention) throws Exception {
        this(parallelism, AdmittedItems.TOPICS, RULES, retention);
    }

    OperatorsInLine(int parallelism, List<ControlRecord> topics, List<ControlRecord> rules)
            throws Exception {
        this(parallelism, topics, rules, RETENTION);
    }

    private OperatorsInLine(
            int parallelism,
            List<ControlRecord> topics,
            List<ControlRecord> rules,
            Duration retention)
            throws Exception {
        analyse =
                Subtasks.start(
                        (all, which) ->
                                Harnesses.analyse(
                                        new AnalyseFunction(
                                                TTL, Platforms.NONE, List.of(), null, null, null),
                                        all,
                                        which),
                        parallelism);
        thread =
                Subtasks.start(
                        (all, which) ->
                                Harnesses.thread(
                                        new ThreadFunction(
                                                Platforms.NONE,
                                                retention,
                                                TTL,
                                                Duration.ofHours(6),
                                                20),
                                        all,
                                        which),
                        parallelism);
        subject =
                Subtasks.start(
                        (all, which) ->
                                Harnesses.subject(
                                        new SubjectFunction(
                                                retention,
                                                Duration.ofDays(14),
                                                RiskWeights.DEFAULT,
                                                List.of(),
                                                VersionStart.OF_HISTORY,
                                                Duration.ZERO,
                                                SubjectSetup.LIVE_BYTES),
                                        all,
                                        which),
                        parallelism);
        for (ControlRecord topic : topics) {
            for (var each : analyse.all()) {
                each.processBroadcastElement(topic, 0);
            }
        }
        for (ControlRecord rule : rules) {
            for (var each : subject.all()) {
                each.processBroadcastElement(Announcement.of(rule), 0);
            }
        }
    }

    void take(List<Item> admitted) throws Exception {
        for (Item item : admitted) {
            Item own = new ItemPacker().copy(item);
            analyse.of(own.identity()).processElement(own, own.eventAt);
            attach();
            count();
            newest = Math.max(newest, item.eventAt);
            timeIs(newest - OUT_OF_ORDERNESS - 1);
        }
    }

    void rescale(int parallelism) throws Exception {
        analyse.rescale(parallelism);
        thread.rescale(parallelism);
        subject.rescale(parallelism);
    }

    /** The last row of each window. */
    Map<WindowRow.Key, String> windows() {
        return windows;
    }

    /** What each item was told to be at last. */
    Map<String, String> items() {
        return items;
    }

    List<String> alerts() {
        return alerts;
    }

    /** The steps of alerts in their order. */
    List<Told> told() {
        return told;
    }

    List<String> late() {
        return late;
    }

    /** The rows themselves. */
    WrittenRows written() {
        return written;
    }

    @Override
    public void close() throws Exception {
        analyse.close();
        thread.close();
        subject.close();
    }

    private void attach() throws Exception {
        for (var each : analyse.all()) {
            drain(each, SideOutputs.LEDGER).forEach(written::ledger);
            List<Item> analysed = new ArrayList<>(drain(each));
            analysed.addAll(drain(each, SideOutputs.ORIGINALS));
            for (Item item : analysed) {
                thread.of(item.rootId).processElement(item, item.eventAt);
            }
        }
        for (var each : thread.all()) {
            drain(each).forEach(this::gather);
            for (Item item : drain(each, SideOutputs.ITEMS)) {
                items.put(item.id, item.topics + " v" + item.version);
                written.items.add(new ItemPacker().copy(item));
            }
            for (LateRow row : drain(each, SideOutputs.LATE)) {
                late.add(row.itemId);
                written.late.add(row);
            }
            written.threads.addAll(drain(each, SideOutputs.THREADS));
            drain(each, SideOutputs.LEDGER).forEach(written::ledger);
        }
    }

    private void gather(Counted counted) {
        deltas.add(counted);
        volumes.add(counted);
    }

    private void count() throws Exception {
        List<Announcement> fetched = new ArrayList<>();
        volumes.drain(fetched::add);
        for (Announcement announcement : fetched) {
            for (var each : subject.all()) {
                each.processBroadcastElement(announcement, 0);
            }
        }
        List<SubjectDelta> sums = new ArrayList<>();
        deltas.drain(sums::add);
        for (SubjectDelta delta : sums) {
            subject.of(delta.subject).processElement(delta, delta.time);
        }
        collect();
    }

    private void timeIs(long watermark) throws Exception {
        for (var each : thread.all()) {
            each.processWatermark(watermark);
        }
        for (var each : subject.all()) {
            each.watermark(watermark);
        }
        collect();
    }

    private void collect() {
        for (var each : subject.all()) {
            for (WindowRow row : drain(each)) {
                windows.put(row.key(), content(row));
                written.windows.put(row.key(), row);
            }
            for (AlertRow step : drain(each, SideOutputs.ALERTS)) {
                told.add(
                        new Told(
                                step.alert.ruleId,
                                step.alert.subjectId,
                                String.valueOf(step.alert.level)));
                alerts.add(
                        "%s %s %s %s"
                                .formatted(
                                        step.alert.alertId,
                                        step.alert.subjectId,
                                        step.alert.level,
                                        step.reason));
            }
        }
    }

    private static String content(WindowRow row) {
        return "%d %d %d voices %d engagement %d negative %d texts %d v%d %s %s"
                .formatted(
                        row.originals,
                        row.reposts,
                        row.comments,
                        row.voices,
                        row.engagement,
                        row.negative,
                        row.distinctOriginals,
                        row.version,
                        row.platforms,
                        row.categories);
    }

    private static int compare(WindowRow.Key one, WindowRow.Key other) {
        return one.toString().compareTo(other.toString());
    }

    private static <T> List<T> drain(AbstractStreamOperatorTestHarness<T> harness) {
        List<T> values = harness.extractOutputValues();
        harness.getOutput().clear();
        return values;
    }

    private static <T> List<T> drain(
            AbstractStreamOperatorTestHarness<?> harness, OutputTag<T> which) {
        List<T> values = new ArrayList<>();
        var side = harness.getSideOutput(which);
        while (side != null && !side.isEmpty()) {
            values.add(side.poll().getValue());
        }
        return values;
    }

    private static ControlRecord rule(
            String id, String subject, String measure, String window, String asks) {
        return ControlRecord.of(
                id,
                """
                {"id":"%s","revision":1,"name":"规则","subject":"%s","measure":"%s",
                 "window":"%s",%s,"level":"yellow"}
                """
                        .formatted(id, subject, measure, window, asks));
    }
}
