/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control.entry;

import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.domain.rule.form.RuleDraft;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.tools.common.file.YamlFile;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.RuleCodec;
import io.yuqing.wire.control.StartFile;
import io.yuqing.wire.control.TopicNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.configuration.ConfigOption;

/** Alert rules. */
public final class RuleKind implements ControlKind {
    @Override
    public String command() {
        return "rule";
    }

    @Override
    public String noun() {
        return "规则";
    }

    @Override
    public ConfigOption<String> topic() {
        return JobOptions.KAFKA_TOPIC_RULES;
    }

    @Override
    public String startFile() {
        return "rules.yaml";
    }

    @Override
    public ConfigOption<String> startFileOption() {
        return JobOptions.RULES_FILE;
    }

    @Override
    public List<ControlRecord> records(YamlFile file) throws ControlException {
        return StartFile.list("rule", file.file(), file.content());
    }

    @Override
    public ControlEntry read(ControlRecord record) throws ControlException {
        Rule rule = new RuleCodec().read(record);
        return new ControlEntry(
                rule.id(),
                rule.revision(),
                rule.deleted(),
                rule.name(),
                RuleDraft.of(rule).fields());
    }

    /** A rule may name a topic that is applied later, but more often the id is misspelt. */
    @Override
    public List<String> remarks(Path file, List<ControlEntry> entries, Path named)
            throws ControlException {
        Path topics = named == null ? file.resolveSibling("topics.yaml") : named;
        if (named == null && !Files.exists(topics)) {
            return List.of();
        }
        YamlFile content = YamlFile.read(topics);
        Set<String> known =
                TopicNames.of(StartFile.topics("topics", topics, content.content())).keySet();
        List<String> remarks = new ArrayList<>();
        for (ControlEntry entry : entries) {
            Set<String> unknown = new TreeSet<>(rule(entry).topics());
            unknown.removeAll(known);
            for (String topic : unknown) {
                remarks.add(
                        "提示：规则 %s 的 topics 有 %s，%s 中没有这个话题；请核对编号，或先加入该话题。"
                                .formatted(entry.id(), topic, topics));
            }
        }
        return remarks;
    }

    @Override
    public ControlRecord write(ControlEntry entry) {
        return RuleCodec.write(rule(entry));
    }

    @Override
    public String summary(ControlEntry entry) {
        Rule rule = rule(entry);
        return "%s %-5s %s %s  %s"
                .formatted(
                        rule.subject() == SubjectKind.TOPIC ? "话题" : "帖子",
                        rule.window().code(),
                        rule.measure().text(),
                        levels(rule),
                        rule.name());
    }

    static Rule rule(ControlEntry entry) {
        return entry.deleted()
                ? Rule.tombstone(entry.id(), entry.revision())
                : RuleDraft.of(entry.fields()).toRule();
    }

    private static String levels(Rule rule) {
        List<String> levels = new ArrayList<>();
        for (Map.Entry<Level, Double> level : rule.criteria().levels().asMap().entrySet()) {
            double number = level.getValue();
            boolean whole = number == Math.rint(number);
            levels.add(
                    level.getKey().text().substring(0, 1)
                            + (whole ? Long.toString((long) number) : Double.toString(number)));
        }
        return String.join(" ", levels);
    }
}
