/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

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

/** Reads a rule from its JSON object. */
public final class RuleCodec {
    private static final Vocabulary VOCABULARY =
            new Vocabulary(
                    Channels.all(),
                    Arrays.stream(Category.values())
                            .map(category -> category.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.toSet()));

    private RuleCodec() {}

    /**
     * Reads and checks a rule; a record without content deletes it.
     *
     * @throws ControlException if the record is no usable rule; names each faulty field
     */
    public static Rule read(ControlRecord record) throws ControlException {
        if (record.json.isEmpty()) {
            return Rule.tombstone(record.id, Long.MAX_VALUE);
        }
        Map<String, Object> fields = ControlJson.object("rule", record);
        RuleDraft draft = RuleDraft.of(fields);
        List<String> problems = RuleValidation.problems(draft, VOCABULARY);
        if (!problems.isEmpty()) {
            throw new ControlException(String.join(" ", problems));
        }
        Rule rule = draft.toRule();
        if (!record.id.isEmpty() && !record.id.equals(rule.id())) {
            throw new ControlException(
                    "rule "
                            + rule.id()
                            + ": the record's key is '"
                            + record.id
                            + "'; key and field id must be equal.");
        }
        return rule;
    }

    /** The record that puts a rule, or its tombstone, in force. */
    public static ControlRecord write(Rule rule) {
        return ControlRecord.of(rule.id(), ControlJson.text(RuleDraft.of(rule).fields()));
    }

    /** Whether both say the same, whatever their revisions. */
    public static boolean isSame(Rule one, Rule other) {
        return content(one).equals(content(other));
    }

    private static Map<String, Object> content(Rule rule) {
        Map<String, Object> fields = new HashMap<>(RuleDraft.of(rule).fields());
        fields.remove("revision");
        return fields;
    }
}
