/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control.entry;

import io.yuqing.jobs.config.JobOptions;
import io.yuqing.nlp.topic.TopicDefinition;
import io.yuqing.tools.common.file.YamlFile;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlJson;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.StartFile;
import io.yuqing.wire.control.TopicCodec;
import io.yuqing.wire.control.TopicSpec;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;

/** What staff watch. */
public final class TopicKind implements ControlKind {
    @Override
    public String command() {
        return "topic";
    }

    @Override
    public String noun() {
        return "话题";
    }

    @Override
    public ConfigOption<String> topic() {
        return JobOptions.KAFKA_TOPIC_TOPICS;
    }

    @Override
    public String startFile() {
        return "topics.yaml";
    }

    @Override
    public ConfigOption<String> startFileOption() {
        return JobOptions.TOPICS_FILE;
    }

    @Override
    public List<ControlRecord> records(YamlFile file) throws ControlException {
        return StartFile.topics("topic", file.file(), file.content());
    }

    @Override
    public ControlEntry read(ControlRecord record) throws ControlException {
        TopicSpec topic = new TopicCodec().read(record);
        return topic.deleted()
                ? ControlEntry.tombstone(topic.id(), topic.revision())
                : new ControlEntry(
                        topic.id(),
                        topic.revision(),
                        false,
                        topic.definition().name(),
                        ControlJson.object("topic", record));
    }

    /** Of those entries of a file that can be used and are not deleted. */
    public List<TopicDefinition> definitions(EntryFile file) {
        return file.entries().stream()
                .filter(entry -> !entry.deleted())
                .map(TopicKind::definition)
                .toList();
    }

    /** Of an entry that was read and is not deleted. */
    static TopicDefinition definition(ControlEntry entry) {
        try {
            return new TopicCodec().read(new TopicKind().write(entry)).definition();
        } catch (ControlException e) {
            throw new IllegalStateException("an entry that was read can be read again", e);
        }
    }

    @Override
    public ControlRecord write(ControlEntry entry) {
        return ControlRecord.of(entry.id(), ControlJson.text(entry.fields()));
    }

    @Override
    public String summary(ControlEntry entry) {
        return entry.name() + "  " + entry.fields().get("expression");
    }
}
