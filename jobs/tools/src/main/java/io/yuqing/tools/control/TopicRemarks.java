/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control;

import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.entry.RuleKind;
import io.yuqing.tools.common.file.YamlFile;
import io.yuqing.tools.control.entry.EntryFile;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.StartFile;
import io.yuqing.wire.control.TopicNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Topics that rules name and nobody defined: applied later, but more often misspelt. */
final class TopicRemarks {
    private TopicRemarks() {}

    /**
     * One sentence each.
     *
     * @param named file of topics to hold the rules against; null for the one beside them
     * @throws ControlException if it cannot be read
     */
    static List<String> of(EntryFile rules, Path named) throws ControlException {
        Path topics = named == null ? rules.file().resolveSibling("topics.yaml") : named;
        if (named == null && !Files.exists(topics)) {
            return List.of();
        }
        YamlFile content = YamlFile.read(topics);
        Set<String> known =
                TopicNames.of(StartFile.topics("topics", topics, content.content())).keySet();
        List<String> remarks = new ArrayList<>();
        for (ControlEntry entry : rules.entries()) {
            Set<String> unknown = new TreeSet<>(RuleKind.rule(entry).topics());
            unknown.removeAll(known);
            for (String topic : unknown) {
                remarks.add(
                        "提示：规则 %s 的 topics 有 %s，%s 中没有这个话题；请核对编号，或先加入该话题。"
                                .formatted(entry.id(), topic, topics));
            }
        }
        return remarks;
    }
}
