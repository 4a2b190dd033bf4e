/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.alert;

import io.yuqing.domain.alert.evidence.Evidence;
import io.yuqing.domain.alert.evidence.EvidenceItem;
import io.yuqing.domain.alert.evidence.RoutedOriginal;
import io.yuqing.domain.alert.evidence.SubjectSnapshot;
import io.yuqing.domain.alert.judge.Breadth;
import io.yuqing.domain.alert.judge.Ears;
import io.yuqing.domain.alert.judge.Observation;
import io.yuqing.domain.alert.judge.Risk;
import io.yuqing.domain.alert.judge.RiskWeights;
import io.yuqing.domain.alert.judge.Verdict;
import io.yuqing.domain.count.Counts;
import io.yuqing.domain.rule.Criteria;
import io.yuqing.domain.rule.Level;
import io.yuqing.wire.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;

/** The written form of evidence; its field names are read by ClickHouse queries and boards. */
public final class EvidenceJson {
    private EvidenceJson() {}

    public static String write(Evidence evidence) {
        Observation seen = evidence.seen();
        Verdict verdict = evidence.verdict();
        SubjectSnapshot snapshot = evidence.snapshot();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("rule_id", evidence.ruleId());
        out.put("rule_revision", evidence.ruleRevision());
        out.put("subject_kind", evidence.subjectKind().code());
        out.put("subject_id", evidence.subjectId());
        out.put("level", evidence.level().code());
        out.put("window", evidence.window().code());
        out.put("window_end", seen.windowEnd());
        out.put("value", verdict.value());
        out.put("threshold", verdict.threshold());
        out.put("baseline", verdict.baseline());
        out.put("criteria", criteria(evidence.criteria()));
        out.put("counts", counts(seen.current()));
        out.put("earlier", seen.earlier() == null ? null : counts(seen.earlier()));
        out.put("past", seen.past());
        out.put("coverage", seen.coverage());
        out.put("breadth", breadth(evidence));
        out.put("frozen", frozen(evidence.frozen()));
        out.put("risk", risk(evidence.risk()));
        out.put("heat", evidence.heat());
        out.put("formula_version", evidence.formulaVersion());
        out.put("analysis_version", snapshot.analysisVersion());
        out.put("words", snapshot.words());
        out.put("items", snapshot.items().stream().map(EvidenceJson::item).toList());
        out.put("first_seen", snapshot.first() == null ? null : item(snapshot.first()));
        out.put("so_far", counts(snapshot.soFar()));
        out.put(
                "routed",
                snapshot.traits().originals().stream().map(EvidenceJson::routed).toList());
        return JsonText.of(out);
    }

    /**
     * Evidence read back from its JSON, which a JSON reader made a map of.
     *
     * @throws io.yuqing.domain.field.FieldException naming a field that is missing or wrong
     */
    public static Evidence read(Map<String, Object> json) {
        return EvidenceReader.of(json).evidence();
    }

    private static Map<String, Object> criteria(Criteria criteria) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("measure", criteria.measure().code());
        out.put("compare", criteria.compare().code());
        out.put("levels", byLevel(criteria.levels().asMap()));
        out.put("hysteresis", criteria.hysteresis());
        out.put("min_count", criteria.minCount());
        out.put("min_voices", byLevel(criteria.minVoices()));
        out.put("min_channels", criteria.minChannels());
        out.put("min_platforms", criteria.minPlatforms());
        out.put("categories", criteria.categories().stream().sorted().toList());
        out.put("channels", criteria.channels().stream().sorted().toList());
        out.put("regions", criteria.regions().stream().sorted().toList());
        return out;
    }

    private static Map<String, Object> byLevel(Map<Level, ?> numbers) {
        Map<String, Object> out = new LinkedHashMap<>();
        numbers.forEach((level, number) -> out.put(level.code(), number));
        return out;
    }

    private static Map<String, Object> counts(Counts counts) {
        return Map.of(
                "originals", counts.originals(),
                "reposts", counts.reposts(),
                "comments", counts.comments(),
                "negative", counts.negative(),
                "media", counts.media(),
                "engagement", counts.engagement(),
                "items", counts.items());
    }

    /** With some names only, see {@link Breadth#shortened}. Null if it is not known. */
    private static Map<String, Object> breadth(Evidence evidence) {
        Breadth breadth = evidence.seen().breadth();
        if (!breadth.isKnown()) {
            return null;
        }
        Breadth some = breadth.shortened(evidence.criteria().regions());
        return Map.of(
                "voices", some.voices(),
                "channels", some.channels(),
                "platforms", some.platforms(),
                "other_platforms", others(some.otherPlatforms()),
                "categories", some.categories(),
                "regions", some.regions(),
                "other_regions", others(some.otherRegions()));
    }

    private static Map<String, Object> others(Breadth.Others others) {
        return Map.of("names", others.names(), "items", others.items());
    }

    private static Map<String, Object> frozen(Ears.Baseline frozen) {
        return frozen == null ? null : Map.of("mean", frozen.mean(), "upper", frozen.upper());
    }

    /** Each factor with its value, its weight and its share of the score. */
    private static Map<String, Object> risk(Risk risk) {
        RiskWeights weights = risk.weights();
        return Map.of(
                "score", risk.score(),
                "grade", risk.grade().code(),
                "nature", factor(risk.nature(), weights.nature(), weights),
                "reach", factor(risk.reach(), weights.reach(), weights),
                "media", factor(risk.media(), weights.media(), weights),
                "consequence", factor(risk.consequence(), weights.consequence(), weights));
    }

    private static Map<String, Object> factor(double value, double weight, RiskWeights weights) {
        return Map.of(
                "value", value,
                "weight", weight,
                "points", Math.round(1_000 * value * weight / weights.sum()) / 10.0);
    }

    private static Map<String, Object> routed(RoutedOriginal original) {
        return Map.of(
                "cluster_id", original.clusterId(),
                "category", original.category(),
                "by_rule", original.byRule());
    }

    /** Without what it says: evidence is kept for years, texts are not. */
    private static Map<String, Object> item(EvidenceItem item) {
        return Map.of(
                "id", item.id(),
                "url", item.url(),
                "channel", item.channel(),
                "published_at", item.publishedAt());
    }
}
