/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import static io.yuqing.domain.alert.episode.AlertInstance.NEVER;

import io.yuqing.domain.alert.judge.TransitionReason;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleWindow;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of a watch when its rule changes or goes: what is over stays as it was told, and no
 * id is given twice.
 */
final class Revisions {
    private Revisions() {}

    /**
     * Takes the rule's revision.
     *
     * @return what is to be told: the end of what is live if the rule asks something else now
     */
    static List<AlertRow> adopt(Watch watch, Rule rule, AlertOptions options) {
        boolean first = watch.revision == 0;
        boolean otherQuestion = asksOther(watch, rule);
        watch.revision = rule.revision();
        watch.question = question(rule);
        if (first) {
            return List.of();
        }
        if (otherQuestion) {
            List<AlertRow> steps =
                    end(watch, TransitionReason.RULE_REPLACED, watch.judgedUntil, options);
            watch.revision = rule.revision();
            judgeAgainWhatIsOpen(watch, rule);
            return steps;
        }
        if (rule.window() != RuleWindow.LIFE) {
            keepLive(watch, rule);
            judgeAgainWhatIsOpen(watch, rule);
        }
        return List.of();
    }

    /**
     * Whether the rule asks something else than the one that judged last, also under its revision:
     * a start file that was edited, or a record after one without content.
     */
    static boolean asksOther(Watch watch, Rule rule) {
        return watch.revision != 0 && !watch.question.equals(question(rule));
    }

    /**
     * Ends what is live because the rule is gone, covers the subject no more, or asks something
     * else. What must not be given again, ids and versions, stays in the watch.
     */
    static List<AlertRow> end(
            Watch watch, TransitionReason reason, long eventTime, AlertOptions options) {
        List<AlertRow> steps = new ArrayList<>();
        AlertInstance live = watch.liveAlert();
        if (live != null) {
            AlertInstance over = live.copy();
            over.phase = Phase.RESOLVED;
            over.resolvedAt = Math.max(eventTime, live.startedAt);
            over.version = options.versionBase() + ++watch.rows;
            steps.add(AlertRow.of(over, reason));
        }
        watch.told.forEach(watch::settle);
        watch.told = new ArrayList<>();
        watch.runs = new VerdictRuns();
        watch.judgedUntil = Math.max(watch.judgedUntil, eventTime);
        watch.settledUntil = watch.judgedUntil;
        watch.revision = 0;
        return steps;
    }

    /** The live alert goes on under the new revision; it is judged again from its beginning. */
    private static void keepLive(Watch watch, Rule rule) {
        AlertInstance live = watch.liveAlert();
        for (AlertInstance alert : watch.told) {
            if (alert != live) {
                watch.settle(alert);
            }
        }
        watch.told = new ArrayList<>(live == null ? List.of() : List.of(live));
        watch.settledUntil = watch.judgedUntil;
        if (watch.judgedUntil != NEVER) {
            long open = live == null ? watch.judgedUntil : live.startedAt;
            watch.runs.removeBefore(rule.firstEndAfter(open) / rule.stepMillis());
        }
    }

    /** Windows that hold what is counted and are not over are judged by the new revision. */
    private static void judgeAgainWhatIsOpen(Watch watch, Rule rule) {
        if (watch.judgedUntil == NEVER || rule.window() == RuleWindow.LIFE) {
            return;
        }
        long first = rule.firstEndAfter(watch.judgedUntil) / rule.stepMillis();
        long last = (watch.judgedUntil + rule.window().lengthMillis()) / rule.stepMillis();
        watch.runs.set(first, Math.max(first, last), VerdictRuns.UNKNOWN);
    }

    /** What makes verdicts of two revisions incomparable if it differs. */
    private static String question(Rule rule) {
        return String.join(
                " ",
                rule.measure().code(),
                rule.window().code(),
                rule.criteria().compare().code(),
                Long.toString(rule.stepMillis()));
    }
}
