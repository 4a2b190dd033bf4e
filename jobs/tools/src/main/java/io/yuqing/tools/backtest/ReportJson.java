/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.domain.rule.Level;
import io.yuqing.tools.backtest.episode.FiredEpisode;
import io.yuqing.tools.backtest.episode.LabelledEvents;
import java.time.Duration;
import java.util.List;

/** A report as JSON. */
final class ReportJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportJson() {}

    static String write(BacktestReport report) {
        ObjectNode root = JSON.createObjectNode();
        HistoryCoverage coverage = report.coverage();
        root.put("history", report.history());
        root.put("from", coverage.range().from().toString());
        root.put("to", coverage.range().to().toString());
        root.put(
                "warm_up_from",
                coverage.warmUpFrom() == null ? null : coverage.warmUpFrom().toString());
        root.put("records", report.records());
        coverage.remarks().forEach(root.putArray("remarks")::add);
        root.put("compared_with", report.inForce());
        ArrayNode rules = root.putArray("rules");
        report.rules().forEach(rule -> rule(rules.addObject(), rule));
        root.put("gone", report.gone().size());
        alerts(root.putArray("alerts"), report.alerts(), report.before());
        alerts(root.putArray("alerts_in_force"), report.before(), report.alerts());
        if (report.score() != null) {
            LabelledEvents.Score score = report.score();
            root.putObject("events")
                    .put("labelled", score.events())
                    .put("outside", score.outside())
                    .put("found", score.found())
                    .put("recall", score.recall())
                    .put("precision", score.precision())
                    .put("median_delay_seconds", seconds(score.delay()));
        }
        return root.toPrettyString();
    }

    private static void rule(ObjectNode node, RuleResult rule) {
        node.put("rule_id", rule.change().id());
        node.put("change", rule.change().kind());
        ObjectNode fields = node.putObject("fields");
        for (RuleChange.Field field : rule.change().fields()) {
            ObjectNode both = fields.putObject(field.name());
            both.set("before", JSON.valueToTree(field.before()));
            both.set("after", JSON.valueToTree(field.after()));
        }
        judged(node, "trial", rule.judgeable(), rule.now());
        judged(node, "in_force", rule.judgeableBefore(), rule.before());
        node.put("both", rule.both());
        node.put("only_trial", rule.onlyNow());
        node.put("only_in_force", rule.onlyBefore());
    }

    /**
     * @param others those of the same rules in the other version
     */
    private static void alerts(
            ArrayNode into, List<FiredEpisode> alerts, List<FiredEpisode> others) {
        for (FiredEpisode alert : alerts) {
            ObjectNode node = into.addObject();
            alert(node, alert);
            node.put("in_both", others.stream().anyMatch(alert::overlapsOfSameRule));
        }
    }

    private static void alert(ObjectNode node, FiredEpisode alert) {
        node.put("rule_id", alert.ruleId());
        node.put("subject_kind", alert.subjectKind());
        node.put("subject_id", alert.subjectId());
        node.put("level", alert.level());
        node.put("fired_at", alert.fired().toString());
        node.put("ended_at", alert.ended().toString());
        node.put("peak_at", alert.peak() == null ? null : alert.peak().toString());
    }

    private static void judged(
            ObjectNode into, String name, Judgeable judgeable, RuleFindings found) {
        if (judgeable == null) {
            into.putNull(name);
            return;
        }
        ObjectNode node = into.putObject(name);
        node.put("judged", judgeable.wholly() ? "wholly" : found == null ? "not" : "partly");
        ArrayNode leftOut = node.putArray("levels_not_judged");
        judgeable.leftOut().stream().map(Level::code).forEach(leftOut::add);
        if (found != null) {
            node.put("alerts", found.alerts());
            node.put("alerts_per_day", found.alertsPerDay());
            node.put("median_lead_seconds", seconds(found.lead()));
            node.put("added", found.added());
            ObjectNode levels = node.putObject("levels");
            found.byLevel().forEach(levels::put);
        }
    }

    private static Long seconds(Duration duration) {
        return duration == null ? null : (Long) duration.toSeconds();
    }
}
