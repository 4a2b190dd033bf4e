/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.alerts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** The report for programs. */
final class AlertBenchJson {
    private AlertBenchJson() {}

    static String of(AlertBenchReport report) {
        ObjectNode root = new ObjectMapper().createObjectNode().put("holds", report.holds());
        bursts(root.putArray("bursts"), report);
        rules(root.putArray("rules"), report);
        checks(root.putArray("checks"), report);
        return root.toPrettyString();
    }

    private static void bursts(ArrayNode into, AlertBenchReport report) {
        for (BurstFinding finding : report.bursts()) {
            into.addObject()
                    .put("stream", finding.outcome().name())
                    .put("topic_id", finding.burst().topic())
                    .put("kind", finding.burst().kind())
                    .put("start", finding.burst().span().from().toString())
                    .put("peak", finding.burst().peak().toString())
                    .put("level_floor", finding.burst().floor())
                    .put("known", finding.known() != null ? finding.known().toString() : null)
                    .put("level", finding.isFound() ? finding.level().code() : null)
                    .put("rule_id", finding.rule())
                    .put("delay_minutes", minutes(finding.delay()))
                    .put("lead_minutes", minutes(finding.lead()));
        }
    }

    private static void rules(ArrayNode into, AlertBenchReport report) {
        for (RuleScore score : report.scores()) {
            into.addObject()
                    .put("rule_id", score.name())
                    .put("due", score.due())
                    .put("found", score.found())
                    .put("recall", score.recall())
                    .put("alerts", score.fired())
                    .put("right", score.right())
                    .put("precision", score.precision())
                    .put("median_delay_minutes", minutes(score.medianDelay()))
                    .put("longest_delay_minutes", minutes(score.longestDelay()))
                    .put("false_a_day", score.falseADay());
        }
    }

    private static void checks(ArrayNode into, AlertBenchReport report) {
        for (Check check : report.checks()) {
            into.addObject()
                    .put("key", check.key())
                    .put("value", check.value())
                    .put("aim", (check.atLeast() ? "≥" : "≤") + check.limit())
                    .put("holds", check.holds());
        }
    }

    private static Long minutes(Duration duration) {
        return duration == null ? null : (Long) duration.toMinutes();
    }
}
