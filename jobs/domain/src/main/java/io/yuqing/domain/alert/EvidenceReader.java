/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import io.yuqing.domain.count.Counts;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Measure;
import io.yuqing.domain.rule.RuleWindow;
import io.yuqing.domain.rule.SubjectKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The way back from {@link EvidenceJson}; unknown fields are ignored. */
final class EvidenceReader {
    private final Map<?, ?> fields;

    EvidenceReader(Map<?, ?> fields) {
        this.fields = fields;
    }

    Evidence read() {
        return new Evidence(
                value("rule_id", String.class),
                whole("rule_revision"),
                coded("subject_kind", SubjectKind::find),
                value("subject_id", String.class),
                coded("level", Level::find),
                coded("reason", EvidenceReader::reason),
                coded("measure", Measure::find),
                coded("window", RuleWindow::find),
                whole("window_end"),
                value("value", Number.class).doubleValue(),
                value("threshold", Number.class).doubleValue(),
                whole("min_count"),
                fields.get("baseline") == null
                        ? null
                        : (Double) value("baseline", Number.class).doubleValue(),
                value("frozen", Boolean.class),
                counts("counts"),
                counts("previous"),
                list("past", Number.class).stream().map(Number::longValue).toList(),
                value("analysis_version", String.class),
                (int) whole("formula_version"),
                list("items", Map.class).stream().map(EvidenceReader::item).toList());
    }

    private Counts counts(String field) {
        EvidenceReader counts = new EvidenceReader(value(field, Map.class));
        return new Counts(
                counts.whole("originals"),
                counts.whole("reposts"),
                counts.whole("comments"),
                counts.whole("negative"));
    }

    private static EvidenceItem item(Map<?, ?> item) {
        EvidenceReader in = new EvidenceReader(item);
        String url = item.get("url") == null ? null : in.value("url", String.class);
        return new EvidenceItem(in.value("id", String.class), url);
    }

    private long whole(String field) {
        return value(field, Number.class).longValue();
    }

    private <T> List<T> list(String field, Class<T> type) {
        List<?> values = value(field, List.class);
        if (!values.stream().allMatch(type::isInstance)) {
            throw wrong(field);
        }
        return values.stream().map(type::cast).toList();
    }

    private <E> E coded(String field, Function<String, Optional<E>> find) {
        return find.apply(value(field, String.class)).orElseThrow(() -> wrong(field));
    }

    private static Optional<TransitionReason> reason(String code) {
        return Arrays.stream(TransitionReason.values())
                .filter(reason -> reason.code().equals(code))
                .findAny();
    }

    private <T> T value(String field, Class<T> type) {
        Object value = fields.get(field);
        if (!type.isInstance(value)) {
            throw wrong(field);
        }
        return type.cast(value);
    }

    private IllegalArgumentException wrong(String field) {
        return new IllegalArgumentException(
                "Evidence field '%s' has value '%s'; read the evidence column of the alerts table as it was written."
                        .formatted(field, fields.get(field)));
    }
}
