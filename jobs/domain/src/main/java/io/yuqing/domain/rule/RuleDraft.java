/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rule as somebody wrote it: field names and raw values (text, numbers, booleans, lists, maps) as
 * a YAML or JSON reader gives them. Nothing is checked; every field may be missing or wrong.
 *
 * @param fields never null, values may be null
 */
public record RuleDraft(Map<String, Object> fields) {
    public RuleDraft {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public static RuleDraft of(Map<String, Object> fields) {
        return new RuleDraft(fields);
    }

    /** The complete written form of a rule; {@code of(rule).toRule()} equals the rule. */
    public static RuleDraft of(Rule rule) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", rule.id());
        fields.put("revision", rule.revision());
        if (rule.deleted()) {
            fields.put("deleted", true);
            return new RuleDraft(fields);
        }
        fields.put("name", rule.name());
        fields.put("subject", rule.subject().code());
        fields.put("topics", new ArrayList<>(rule.topics().stream().sorted().toList()));
        fields.put("measure", rule.measure().code());
        fields.put("window", rule.window().code());
        if (rule.measure() != Measure.BURST) {
            fields.put("threshold", rule.threshold());
        }
        fields.put("min_count", rule.minCount());
        fields.put("level", rule.level().code());
        fields.put("for", rule.forDuration().toString());
        fields.put("keep_firing_for", rule.keepFiringFor().toString());
        fields.put("labels", new TreeMap<>(rule.labels()));
        if (rule.baseline() != null) {
            Map<String, Object> baseline = new LinkedHashMap<>();
            baseline.put("past", rule.baseline().past());
            baseline.put("freeze_cap", rule.baseline().freezeCap());
            fields.put("baseline", baseline);
        }
        return new RuleDraft(fields);
    }

    /**
     * The rule, if nothing is wrong with the draft.
     *
     * @throws IllegalArgumentException with all problems of {@link RuleValidation#problems}
     */
    public Rule toRule() {
        DraftReader reader = new DraftReader(this);
        Rule rule = reader.read();
        List<String> problems = reader.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", problems));
        }
        return rule;
    }
}
