/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.form.RuleDraft;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What taking rules over would change of one rule.
 *
 * @param before as it is in force; null if it is not
 * @param after as it would be; null if it would be gone
 */
record RuleChange(Rule before, Rule after) {
    /** One line a field that differs; null where a rule does not write it. */
    record Field(String name, Object before, Object after) {}

    /** By rule id. */
    static List<RuleChange> between(List<Rule> before, List<Rule> after) {
        Map<String, RuleChange> changes = new TreeMap<>();
        before.forEach(rule -> changes.put(rule.id(), new RuleChange(rule, null)));
        for (Rule rule : after) {
            if (!rule.deleted()) {
                changes.merge(
                        rule.id(),
                        new RuleChange(null, rule),
                        (old, now) -> new RuleChange(old.before, rule));
            }
        }
        return List.copyOf(changes.values());
    }

    String id() {
        return (after == null ? before : after).id();
    }

    String name() {
        return (after == null ? before : after).name();
    }

    /**
     * {@code added}, {@code removed}, {@code changed} or {@code same}; a revision alone is none.
     */
    String kind() {
        if (before == null) {
            return "added";
        }
        if (after == null) {
            return "removed";
        }
        return fields().isEmpty() ? "same" : "changed";
    }

    /** Of a rule that stays, in the order in which rules are written. */
    List<Field> fields() {
        if (before == null || after == null) {
            return List.of();
        }
        Map<String, Object> old = RuleDraft.of(before).fields();
        Map<String, Object> now = RuleDraft.of(after).fields();
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(old.keySet());
        names.remove("revision");
        List<Field> fields = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(old.get(name), now.get(name))) {
                fields.add(new Field(name, old.get(name), now.get(name)));
            }
        }
        return fields;
    }
}
