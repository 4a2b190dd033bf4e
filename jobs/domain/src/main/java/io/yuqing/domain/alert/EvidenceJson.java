/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import io.yuqing.domain.count.Counts;
import java.util.LinkedHashMap;
import java.util.Map;

/** The written form of evidence; its field names are read by ClickHouse queries and boards. */
final class EvidenceJson {
    private EvidenceJson() {}

    static String write(Evidence evidence) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("rule_id", evidence.ruleId());
        out.put("rule_revision", evidence.ruleRevision());
        out.put("subject_kind", evidence.subjectKind().code());
        out.put("subject_id", evidence.subjectId());
        out.put("level", evidence.level().code());
        out.put("reason", evidence.reason().code());
        out.put("measure", evidence.measure().code());
        out.put("window", evidence.window().code());
        out.put("window_end", evidence.windowEnd());
        out.put("value", evidence.value());
        out.put("threshold", evidence.threshold());
        out.put("min_count", evidence.minCount());
        out.put("baseline", evidence.baseline());
        out.put("frozen", evidence.frozen());
        out.put("counts", counts(evidence.counts()));
        out.put("previous", counts(evidence.previous()));
        out.put("past", evidence.past());
        out.put("analysis_version", evidence.analysisVersion());
        out.put("formula_version", evidence.formulaVersion());
        out.put("items", evidence.items().stream().map(EvidenceJson::item).toList());
        return JsonText.of(out);
    }

    private static Map<String, Object> counts(Counts counts) {
        return Map.of(
                "originals", counts.originals(),
                "reposts", counts.reposts(),
                "comments", counts.comments(),
                "negative", counts.negative(),
                "items", counts.items());
    }

    private static Map<String, Object> item(EvidenceItem item) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", item.id());
        out.put("url", item.url());
        return out;
    }
}
