/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.TopicBook;
import io.yuqing.wire.control.TopicCodec;
import io.yuqing.wire.control.TopicSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Says what the subject of an alert is called: a topic as the list of topics says today, a thread
 * by its beginning. Behind the rules and not in them, so that a name is no state of a subject.
 */
public final class NameAlerts extends BroadcastProcessFunction<AlertRow, ControlRecord, AlertRow> {
    public static final MapStateDescriptor<String, String> TOPICS =
            new MapStateDescriptor<>("topics", Types.STRING, Types.STRING);

    private final List<ControlRecord> startTopics;
    private transient TopicBook topics;

    /**
     * @param startTopics in force from the first alert on
     */
    public NameAlerts(List<ControlRecord> startTopics) {
        this.startTopics = new ArrayList<>(startTopics);
    }

    @Override
    public void processElement(AlertRow row, ReadOnlyContext context, Collector<AlertRow> out)
            throws Exception {
        TopicBook known = topics(context.getBroadcastState(TOPICS).immutableEntries());
        List<String> names = row.alert.topics.stream().map(id -> name(known, id)).toList();
        AlertRow named = AlertRow.of(row.alert, row.reason);
        named.topicNames = names;
        named.subjectName =
                row.alert.subjectKind == SubjectKind.TOPIC
                        ? name(known, row.alert.subjectId)
                        : quoted(row.alert.firstExcerpt);
        out.collect(named);
    }

    @Override
    public void processBroadcastElement(
            ControlRecord change, Context context, Collector<AlertRow> out) throws Exception {
        TopicBook known = topics(context.getBroadcastState(TOPICS).immutableEntries());
        try {
            TopicSpec topic = TopicCodec.read(change);
            if (known.apply(topic)) {
                context.getBroadcastState(TOPICS).put(topic.id(), change.json);
            }
        } catch (ControlException e) {
            // Refused, counted and logged where topics are matched; the name before stays.
        }
    }

    /** A topic that is not known, or no more, goes by its id. */
    private static String name(TopicBook topics, String id) {
        return topics.find(id).filter(topic -> !topic.deleted()).map(TopicSpec::name).orElse(id);
    }

    private static String quoted(String excerpt) {
        return excerpt.isEmpty() ? "" : "「" + excerpt + "」";
    }

    private TopicBook topics(Iterable<Map.Entry<String, String>> stored) throws ControlException {
        if (topics == null) {
            topics = new TopicBook();
            for (ControlRecord topic : startTopics) {
                topics.apply(TopicCodec.read(topic));
            }
            for (Map.Entry<String, String> topic : stored) {
                topics.apply(TopicCodec.read(ControlRecord.of(topic.getKey(), topic.getValue())));
            }
        }
        return topics;
    }
}
