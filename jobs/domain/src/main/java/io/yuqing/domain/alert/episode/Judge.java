/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import static io.yuqing.domain.alert.episode.AlertInstance.NEVER;

import io.yuqing.domain.alert.judge.Condition;
import io.yuqing.domain.alert.judge.Ears;
import io.yuqing.domain.alert.judge.Observation;
import io.yuqing.domain.alert.judge.Verdict;
import io.yuqing.domain.rule.BaselineSpec;
import io.yuqing.domain.rule.Compare;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleWindow;
import java.util.HashMap;
import java.util.Map;

/** Judges windows of one subject by one rule, each once in a look. */
public final class Judge {
    private final Rule rule;
    private final SubjectView subject;
    private final boolean lifeGrew;
    private final Map<Long, Judged> judged = new HashMap<>();

    /** A verdict with what it was made from. */
    public record Judged(Observation seen, Ears.Baseline frozen, Verdict verdict) {}

    public Judge(Rule rule, SubjectView subject) {
        this(rule, subject, false);
    }

    /**
     * @param lifeGrew whether what was counted over the whole life is to be looked at again
     */
    public Judge(Rule rule, SubjectView subject, boolean lifeGrew) {
        this.rule = rule;
        this.subject = subject;
        this.lifeGrew = lifeGrew;
    }

    /**
     * The verdict on the window that ends at {@code end}.
     *
     * @param start the end of the window with which the episode began that it belongs to, or {@link
     *     AlertInstance#NEVER}: its baseline stays in force for a while
     */
    public Judged at(long end, long start) {
        Judged known = judged.get(end);
        if (known == null) {
            Observation seen = subject.at(rule, end);
            Ears.Baseline frozen = start == NEVER || start == end ? null : frozen(end, start);
            Verdict verdict = new Condition(rule.criteria(), seen, frozen).verdict();
            known = new Judged(seen, frozen, verdict);
            judged.put(end, known);
        }
        return known;
    }

    /** Whether the window was judged in this look. */
    boolean has(long end) {
        return rule.window() == RuleWindow.LIFE ? lifeGrew : judged.containsKey(end);
    }

    /** From the first window that exceeds it, lest the burst become its own baseline. */
    private Ears.Baseline frozen(long end, long start) {
        if (rule.criteria().compare() != Compare.BASELINE
                || end - start >= rule.baseline().freezeCap() * rule.window().lengthMillis()) {
            return null;
        }
        Observation first = at(start, NEVER).seen();
        return first.past().size() == BaselineSpec.EARS_PAST
                ? new Condition(rule.criteria(), first, null).baseline()
                : null;
    }
}
