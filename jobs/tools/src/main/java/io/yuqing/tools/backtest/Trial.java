/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.form.RuleDraft;
import io.yuqing.tools.backtest.episode.FiredEpisode;
import io.yuqing.tools.backtest.history.Lack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules on trial and those in force, side by side in one run: rules know nothing of each other,
 * so both see the very same items, and the texts are analysed once. A rule that is the same in both
 * runs once; the other ones in force run under names of their own.
 */
public final class Trial {
    private final List<RuleChange> changes;
    private final Map<String, Judgeable> now = new LinkedHashMap<>();
    private final Map<String, Judgeable> before = new LinkedHashMap<>();

    /** Id in the run of a rule in force, by its own id. */
    private final Map<String, String> aliases = new LinkedHashMap<>();

    /**
     * @param lacks what the history does not hold
     */
    public Trial(List<Rule> inForce, List<Rule> onTrial, Set<Lack> lacks) {
        changes = RuleChange.between(inForce, onTrial);
        Set<String> taken = new HashSet<>();
        changes.forEach(change -> taken.add(change.id()));
        int number = 0;
        for (RuleChange change : changes) {
            if (change.after() != null) {
                now.put(change.id(), Judgeable.of(change.after(), lacks));
            }
            if (change.before() != null) {
                before.put(change.id(), Judgeable.of(change.before(), lacks));
                String alias = change.id();
                while (!change.kind().equals("same") && taken.contains(alias)) {
                    alias = "in-force." + ++number;
                }
                taken.add(alias);
                aliases.put(change.id(), alias);
            }
        }
    }

    /** By rule id. */
    List<RuleChange> changes() {
        return changes;
    }

    /** What can be judged of a rule on trial; null if it is none. */
    public Judgeable now(String ruleId) {
        return now.get(ruleId);
    }

    /** What can be judged of a rule in force; null if it is none. */
    Judgeable before(String ruleId) {
        return before.get(ruleId);
    }

    /** What the job is to run. */
    public List<Rule> toRun() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        now.forEach((id, judgeable) -> rules.put(id, judgeable.rule()));
        before.forEach(
                (id, judgeable) ->
                        rules.put(aliases.get(id), named(judgeable.rule(), aliases.get(id))));
        List<Rule> run = new ArrayList<>(rules.values());
        run.removeIf(rule -> rule == null);
        return run;
    }

    /** The alerts of the rules on trial. */
    List<FiredEpisode> ofNow(List<FiredEpisode> all) {
        return all.stream().filter(episode -> now.containsKey(episode.ruleId())).toList();
    }

    /** The alerts of the rules in force, under their own ids. */
    List<FiredEpisode> ofBefore(List<FiredEpisode> all) {
        List<FiredEpisode> own = new ArrayList<>();
        for (Map.Entry<String, String> alias : aliases.entrySet()) {
            for (FiredEpisode episode : all) {
                if (episode.ruleId().equals(alias.getValue())) {
                    own.add(episode.ofRule(alias.getKey()));
                }
            }
        }
        return own;
    }

    private static Rule named(Rule rule, String id) {
        if (rule == null) {
            return null;
        }
        Map<String, Object> fields = new LinkedHashMap<>(RuleDraft.of(rule).fields());
        fields.put("id", id);
        return RuleDraft.of(fields).toRule();
    }
}
