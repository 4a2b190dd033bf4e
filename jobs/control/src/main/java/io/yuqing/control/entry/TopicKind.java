/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.entry;

import io.yuqing.nlp.topic.TopicDefinition;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlJson;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.StartFile;
import io.yuqing.wire.control.TopicCodec;
import io.yuqing.wire.control.TopicSpec;
import java.nio.file.Path;
import java.util.List;

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
    public String startFile() {
        return "topics.yaml";
    }

    @Override
    public List<ControlRecord> records(Path file, Object content) throws ControlException {
        return StartFile.topics("topic", file, content);
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

    /** Of an entry that was read and is not deleted. */
    public static TopicDefinition definition(ControlEntry entry) {
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
