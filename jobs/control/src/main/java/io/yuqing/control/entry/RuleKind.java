/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.entry;

import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.domain.rule.form.RuleDraft;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.RuleCodec;
import io.yuqing.wire.control.StartFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    public String startFile() {
        return "rules.yaml";
    }

    @Override
    public List<ControlRecord> records(Path file, Object content) throws ControlException {
        return StartFile.list("rule", file, content);
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

    /** Of an entry that was read. */
    public static Rule rule(ControlEntry entry) {
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
