/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule.form;

import io.yuqing.domain.rule.Compare;
import io.yuqing.domain.rule.Criteria;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleWindow;
import java.util.ArrayList;
import java.util.Collection;
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
        Criteria criteria = rule.criteria();
        fields.put("name", rule.name());
        fields.put("subject", rule.subject().code());
        fields.put("topics", sorted(rule.topics()));
        fields.put("measure", criteria.measure().code());
        fields.put("window", rule.window().code());
        fields.put("compare", criteria.compare().code());
        if (criteria.compare() == Compare.RATIO) {
            fields.put("earlier", rule.earlier().code());
        }
        fields.put("levels", byLevel(criteria.levels().asMap()));
        fields.put("hysteresis", criteria.hysteresis());
        fields.put("min_count", criteria.minCount());
        if (rule.window() == RuleWindow.LIFE) {
            fields.put("min_voices", 0);
        } else {
            Map<String, Object> voices = byLevel(criteria.minVoices());
            criteria.levels().asMap().keySet().forEach(l -> voices.putIfAbsent(l.code(), 0));
            fields.put("min_voices", voices);
            fields.put("min_channels", criteria.minChannels());
            fields.put("min_platforms", criteria.minPlatforms());
            fields.put("categories", sorted(criteria.categories()));
            fields.put("channels", sorted(criteria.channels()));
            fields.put("regions", sorted(criteria.regions()));
        }
        fields.put("for", rule.forDuration().toString());
        fields.put("keep_firing_for", rule.keepFiringFor().toString());
        fields.put("labels", new TreeMap<>(rule.labels()));
        if (rule.baseline() != null) {
            Map<String, Object> baseline = new LinkedHashMap<>();
            baseline.put("past", rule.baseline().past());
            baseline.put("freeze_cap", rule.baseline().freezeCap());
            baseline.put("same_hour_of_week", rule.baseline().sameHourOfWeek());
            baseline.put("coverage", rule.baseline().coverage());
            fields.put("baseline", baseline);
        }
        return new RuleDraft(fields);
    }

    private static List<String> sorted(Collection<String> texts) {
        return new ArrayList<>(texts.stream().sorted().toList());
    }

    private static Map<String, Object> byLevel(Map<Level, ?> numbers) {
        Map<String, Object> byLevel = new LinkedHashMap<>();
        for (Level level : Level.values()) {
            if (numbers.containsKey(level)) {
                byLevel.put(level.code(), numbers.get(level));
            }
        }
        return byLevel;
    }

    /**
     * The rule, if nothing is wrong with the draft.
     *
     * @throws io.yuqing.domain.field.FieldException with all findings of {@link
     *     RuleValidation#findings}
     */
    public Rule toRule() {
        DraftReader reader = new DraftReader(this, Vocabulary.ANY);
        Rule rule = reader.read();
        reader.findings().check();
        return rule;
    }
}
