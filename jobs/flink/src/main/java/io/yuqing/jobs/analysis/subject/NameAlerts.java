/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.jobs.control.ControlState;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.TopicCodec;
import io.yuqing.wire.control.TopicSpec;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Says what the subject of an alert is called: a topic as the list of topics says today, a thread
 * by its beginning. Behind the rules and not in them, so that a name is no state of a subject.
 */
public final class NameAlerts extends BroadcastProcessFunction<AlertRow, ControlRecord, AlertRow>
        implements CheckpointedFunction {
    public static final MapStateDescriptor<String, String> TOPICS =
            ControlState.descriptor("topics");

    private final List<ControlRecord> startTopics;
    private transient ControlState<TopicSpec> topics;

    /**
     * @param startTopics in force from the first alert on
     */
    public NameAlerts(List<ControlRecord> startTopics) {
        this.startTopics = new ArrayList<>(startTopics);
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        topics = ControlState.untold(context, TOPICS, new TopicCodec(), startTopics);
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) {
        // Broadcast state is stored by itself.
    }

    @Override
    public void processElement(AlertRow row, ReadOnlyContext context, Collector<AlertRow> out) {
        AlertRow named = AlertRow.of(row.alert, row.reason);
        named.topicNames = row.alert.topics.stream().map(this::name).toList();
        named.subjectName =
                row.alert.subjectKind == SubjectKind.TOPIC
                        ? name(row.alert.subjectId)
                        : quoted(row.alert.firstExcerpt);
        out.collect(named);
    }

    @Override
    public void processBroadcastElement(
            ControlRecord change, Context context, Collector<AlertRow> out) throws Exception {
        topics.take(change);
    }

    /** A topic that is not known, or no more, goes by its id. */
    private String name(String id) {
        return topics.find(id).filter(topic -> !topic.deleted()).map(TopicSpec::name).orElse(id);
    }

    private static String quoted(String excerpt) {
        return excerpt.isEmpty() ? "" : "「" + excerpt + "」";
    }
}
