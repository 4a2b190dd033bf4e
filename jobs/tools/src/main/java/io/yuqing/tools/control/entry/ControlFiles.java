/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control.entry;

import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.entry.ControlKind;
import io.yuqing.control.entry.RuleKind;
import io.yuqing.control.entry.TopicKind;
import io.yuqing.nlp.topic.TopicDefinition;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.file.Finding;
import io.yuqing.wire.control.ControlRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Files of rules and topics for commands that try them out, read as {@code validate} does. */
public final class ControlFiles {
    private ControlFiles() {}

    /**
     * In the order of the file, tombstones among them.
     *
     * @throws ToolException with one finding a line if the job would refuse one of them
     */
    public static List<ControlRecord> rules(Path file) {
        return records(new RuleKind(), file);
    }

    /**
     * In the order of the file; deleted ones are left out.
     *
     * @throws ToolException as for rules
     */
    public static List<TopicDefinition> topics(Path file) {
        return definitions(entries(new TopicKind(), file));
    }

    /** Of those entries that are not deleted. */
    public static List<TopicDefinition> definitions(List<ControlEntry> topics) {
        return topics.stream()
                .filter(entry -> !entry.deleted())
                .map(TopicKind::definition)
                .toList();
    }

    /**
     * The same of topics.
     *
     * @throws ToolException as for rules
     */
    public static List<ControlRecord> topicRecords(Path file) {
        return records(new TopicKind(), file);
    }

    private static List<ControlRecord> records(ControlKind kind, Path file) {
        return entries(kind, file).stream().map(kind::write).toList();
    }

    private static List<ControlEntry> entries(ControlKind kind, Path path) {
        EntryFile file = EntryFile.read(kind, path);
        if (!file.isClean()) {
            throw new ToolException(
                    file.findings().stream()
                            .map(Finding::text)
                            .collect(Collectors.joining(System.lineSeparator())));
        }
        return file.entries();
    }
}
