/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import io.yuqing.domain.field.Finding;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.form.RuleDraft;
import io.yuqing.domain.rule.form.RuleValidation;
import io.yuqing.domain.rule.form.Vocabulary;
import io.yuqing.nlp.category.Category;
import io.yuqing.wire.item.Channels;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Rules as control records. */
public final class RuleCodec extends ControlCodec<Rule> {
    private static final Vocabulary VOCABULARY =
            new Vocabulary(
                    Channels.all(),
                    Arrays.stream(Category.values())
                            .map(category -> category.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.toSet()));

    public RuleCodec() {
        super("rule");
    }

    /** The record that puts a rule, or its tombstone, in force. */
    public static ControlRecord write(Rule rule) {
        return ControlRecord.of(rule.id(), ControlJson.text(RuleDraft.of(rule).fields()));
    }

    @Override
    protected Rule entry(String key, Map<String, Object> fields) throws ControlException {
        RuleDraft draft = RuleDraft.of(fields);
        List<Finding> findings = RuleValidation.findings(draft, VOCABULARY);
        if (!findings.isEmpty()) {
            throw ControlException.of(findings);
        }
        return draft.toRule();
    }

    @Override
    protected Rule tombstone(String id, long revision) {
        return Rule.tombstone(id, revision);
    }

    @Override
    public String id(Rule rule) {
        return rule.id();
    }

    @Override
    public long revision(Rule rule) {
        return rule.revision();
    }

    @Override
    public boolean isDeleted(Rule rule) {
        return rule.deleted();
    }

    @Override
    public boolean isSame(Rule one, Rule other) {
        return content(one).equals(content(other));
    }

    private static Map<String, Object> content(Rule rule) {
        Map<String, Object> fields = new HashMap<>(RuleDraft.of(rule).fields());
        fields.remove("revision");
        return fields;
    }
}
