/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Measure;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleWindow;
import io.yuqing.domain.rule.form.RuleDraft;
import io.yuqing.tools.backtest.history.Lack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a rule a kind of history can judge. Without voices a level that asks for them is left
 * out; when the others are reached does not depend on it. How long an alert stays may: one that was
 * higher is lowered step by step.
 *
 * @param rule what is run; null if nothing of it can be judged
 * @param leftOut levels that cannot be judged, mildest first
 * @param why what is missing, in Chinese; empty if nothing is
 */
public record Judgeable(Rule rule, List<Level> leftOut, String why) {
    private static final String VOICES = "需要发声人数";
    private static final String ENGAGEMENT = "需要互动量逐次的变化";

    public boolean wholly() {
        return rule != null && leftOut.isEmpty();
    }

    static Judgeable of(Rule rule, Set<Lack> lacks) {
        Lack needed = neededBy(rule.measure());
        if (needed != null && lacks.contains(needed)) {
            return none(
                    rule,
                    switch (needed) {
                        case VOICES -> VOICES;
                        case ENGAGEMENT -> ENGAGEMENT;
                    });
        }
        List<Level> leftOut =
                lacks.contains(Lack.VOICES) && rule.window() != RuleWindow.LIFE
                        ? askingForVoices(rule)
                        : List.of();
        if (leftOut.isEmpty()) {
            return new Judgeable(rule, leftOut, "");
        }
        return leftOut.size() == rule.criteria().levels().asMap().size()
                ? none(rule, VOICES)
                : new Judgeable(without(leftOut, rule), leftOut, VOICES);
    }

    /** What a history may lack and the measure cannot do without; null if every history has it. */
    private static Lack neededBy(Measure measure) {
        return switch (measure) {
            case VOICES -> Lack.VOICES;
            case ENGAGEMENT, HEAT -> Lack.ENGAGEMENT;
            case ITEMS,
                    ORIGINALS,
                    REPOSTS,
                    COMMENTS,
                    SPREAD,
                    TOTAL,
                    MEDIA,
                    CHANNELS,
                    PLATFORMS,
                    NEGATIVE_SHARE,
                    GROWTH,
                    BURST ->
                    null;
        };
    }

    private static Judgeable none(Rule rule, String why) {
        return new Judgeable(null, List.copyOf(rule.criteria().levels().asMap().keySet()), why);
    }

    private static List<Level> askingForVoices(Rule rule) {
        List<Level> asking = new ArrayList<>();
        for (Level level : rule.criteria().levels().asMap().keySet()) {
            if (rule.criteria().minVoices().getOrDefault(level, 0L) > 0) {
                asking.add(level);
            }
        }
        return asking;
    }

    private static Rule without(List<Level> levels, Rule rule) {
        Map<String, Object> fields = new LinkedHashMap<>(RuleDraft.of(rule).fields());
        for (String field : List.of("levels", "min_voices")) {
            Map<Object, Object> byLevel = new LinkedHashMap<>((Map<?, ?>) fields.get(field));
            levels.forEach(level -> byLevel.remove(level.code()));
            fields.put(field, byLevel);
        }
        return RuleDraft.of(fields).toRule();
    }
}
