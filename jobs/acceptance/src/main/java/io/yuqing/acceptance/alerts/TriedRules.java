/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.alerts;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.domain.rule.Compare;
import io.yuqing.domain.rule.Measure;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleWindow;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.domain.rule.form.RuleDraft;
import io.yuqing.tools.backtest.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of a trial: those of a file, and two that show what the file's first burst rule would
 * do otherwise.
 */
final class TriedRules {
    /** The burst rule without regard to how much collectors fetch. */
    static final String UNCORRECTED = "bench-uncorrected";

    /** The burst rule compared with the same hour of the weeks before. */
    static final String SAME_HOUR = "bench-same-hour";

    private static final Set<Measure> AMOUNTS =
            EnumSet.of(
                    Measure.ITEMS,
                    Measure.ORIGINALS,
                    Measure.REPOSTS,
                    Measure.COMMENTS,
                    Measure.SPREAD,
                    Measure.TOTAL,
                    Measure.GROWTH,
                    Measure.BURST);

    private final List<Map<String, Object>> forms;
    private final List<Rule> rules;

    private TriedRules(List<Map<String, Object>> forms) {
        this.forms = forms;
        this.rules = forms.stream().map(form -> RuleDraft.of(form).toRule()).toList();
    }

    /**
     * @throws io.yuqing.tools.common.ToolException if a rule of the file is faulty
     */
    static TriedRules of(Path file) {
        List<Map<String, Object>> forms =
                RuleSet.read(file).stream().map(rule -> RuleDraft.of(rule).fields()).toList();
        TriedRules shipped = new TriedRules(forms);
        List<Map<String, Object>> all = new ArrayList<>(forms);
        shipped.burst()
                .map(rule -> shipped.forms.get(shipped.rules.indexOf(rule)))
                .ifPresent(
                        form -> {
                            all.add(otherwise(form, UNCORRECTED, "coverage", false));
                            all.add(otherwise(form, SAME_HOUR, "same_hour_of_week", true));
                        });
        return new TriedRules(all);
    }

    /** Writes them in the form that the job reads. */
    Path write(Path file) throws IOException {
        return Files.write(file, new ObjectMapper().writeValueAsBytes(forms));
    }

    /** Rules of the file that are to find bursts of topics: by amounts in at most an hour. */
    List<Rule> forBursts() {
        return rules.stream()
                .filter(rule -> !isControl(rule.id()))
                .filter(rule -> rule.subject() == SubjectKind.TOPIC)
                .filter(rule -> rule.topics().isEmpty())
                .filter(rule -> AMOUNTS.contains(rule.measure()))
                .filter(TriedRules::isShort)
                .toList();
    }

    /** Whether a rule looks at an hour or less. */
    boolean isShort(String ruleId) {
        return rules.stream().anyMatch(rule -> rule.id().equals(ruleId) && isShort(rule));
    }

    private static boolean isShort(Rule rule) {
        return rule.window().lengthMillis() <= RuleWindow.H1.lengthMillis();
    }

    /** Those of them that compare with what was before; a count says nothing about a change. */
    List<Rule> comparing() {
        return forBursts().stream()
                .filter(rule -> rule.criteria().compare() != Compare.THRESHOLD)
                .toList();
    }

    /** The first rule on topics that compares with a baseline of the hours before. */
    Optional<Rule> burst() {
        return comparing().stream()
                .filter(rule -> rule.criteria().compare() == Compare.BASELINE)
                .filter(rule -> !rule.baseline().sameHourOfWeek())
                .findFirst();
    }

    /** How long after the time of an alert it can be known: when its step of event time is over. */
    Duration step(String ruleId) {
        return rules.stream()
                .filter(rule -> rule.id().equals(ruleId))
                .findFirst()
                .map(rule -> Duration.ofMillis(rule.stepMillis()))
                .orElse(Duration.ZERO);
    }

    static boolean isControl(String ruleId) {
        return ruleId.equals(UNCORRECTED) || ruleId.equals(SAME_HOUR);
    }

    private static Map<String, Object> otherwise(
            Map<String, Object> form, String id, String field, boolean value) {
        Map<String, Object> other = new HashMap<>(form);
        Map<String, Object> baseline = new HashMap<>();
        if (form.get("baseline") instanceof Map<?, ?> given) {
            given.forEach((key, old) -> baseline.put((String) key, old));
        }
        baseline.put(field, value);
        other.put("id", id);
        other.put("name", id);
        other.put("baseline", baseline);
        return other;
    }
}
