/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.alert;

import io.yuqing.domain.alert.evidence.Evidence;
import io.yuqing.domain.alert.evidence.EvidenceItem;
import io.yuqing.domain.alert.evidence.RoutedOriginal;
import io.yuqing.domain.alert.evidence.SubjectSnapshot;
import io.yuqing.domain.alert.evidence.SubjectTraits;
import io.yuqing.domain.alert.judge.Breadth;
import io.yuqing.domain.alert.judge.Ears;
import io.yuqing.domain.alert.judge.Observation;
import io.yuqing.domain.alert.judge.Risk;
import io.yuqing.domain.alert.judge.RiskWeights;
import io.yuqing.domain.alert.judge.Verdict;
import io.yuqing.domain.count.Counts;
import io.yuqing.domain.field.Fields;
import io.yuqing.domain.field.Findings;
import io.yuqing.domain.rule.Compare;
import io.yuqing.domain.rule.Criteria;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Levels;
import io.yuqing.domain.rule.Measure;
import io.yuqing.domain.rule.RuleWindow;
import io.yuqing.domain.rule.SubjectKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The way back from {@link EvidenceJson}; unknown fields are ignored, and the first one that cannot
 * be read is thrown.
 */
final class EvidenceReader {
    private static final String REMEDY =
            "read the evidence column of the alerts table as it was written";

    private final Fields fields;

    private EvidenceReader(Fields fields) {
        this.fields = fields;
    }

    static EvidenceReader of(Map<?, ?> json) {
        return new EvidenceReader(Fields.of(Findings.ofProgram("Evidence field"), json));
    }

    Evidence evidence() {
        Level level = coded("level", Level::find);
        Breadth breadth = isNull("breadth") ? Breadth.UNKNOWN : in("breadth").breadth();
        double coverage = number("coverage");
        Observation seen =
                new Observation(
                        whole("window_end"),
                        in("counts").counts(),
                        isNull("earlier") ? null : in("earlier").counts(),
                        list("past", Number.class).stream().map(Number::doubleValue).toList(),
                        () -> breadth,
                        known -> coverage);
        return new Evidence(
                text("rule_id"),
                whole("rule_revision"),
                coded("subject_kind", SubjectKind::find),
                text("subject_id"),
                level,
                coded("window", RuleWindow::find),
                in("criteria").criteria(),
                seen,
                isNull("frozen") ? null : in("frozen").baseline(),
                verdict(level),
                in("risk").risk(),
                number("heat"),
                (int) whole("formula_version"),
                snapshot());
    }

    private Verdict verdict(Level level) {
        Double baseline = isNull("baseline") ? null : (Double) number("baseline");
        return new Verdict(level, level, number("value"), number("threshold"), baseline, null);
    }

    private SubjectSnapshot snapshot() {
        return new SubjectSnapshot(
                text("analysis_version"),
                list("words", String.class),
                fields.each("items", REMEDY).stream()
                        .map(item -> new EvidenceReader(item).item())
                        .toList(),
                isNull("first_seen") ? null : in("first_seen").item(),
                in("so_far").counts(),
                new SubjectTraits("", List.of(), "", routed()));
    }

    /** Evidence of older versions names none. */
    private List<RoutedOriginal> routed() {
        return fields.has("routed")
                ? fields.each("routed", REMEDY).stream()
                        .map(original -> new EvidenceReader(original).original())
                        .toList()
                : List.of();
    }

    private RoutedOriginal original() {
        return new RoutedOriginal(
                text("cluster_id"),
                text("category"),
                fields.value("by_rule", Boolean.class, REMEDY));
    }

    private Criteria criteria() {
        EnumMap<Level, Double> levels = new EnumMap<>(Level.class);
        in("levels").byLevel().forEach((level, number) -> levels.put(level, number.doubleValue()));
        EnumMap<Level, Long> voices = new EnumMap<>(Level.class);
        in("min_voices").byLevel().forEach((level, least) -> voices.put(level, least.longValue()));
        if (levels.isEmpty()) {
            fields.problem("levels", REMEDY);
        }
        return new Criteria(
                coded("measure", Measure::find),
                coded("compare", Compare::find),
                Levels.of(levels),
                number("hysteresis"),
                whole("min_count"),
                voices,
                whole("min_channels"),
                whole("min_platforms"),
                names("categories"),
                names("channels"),
                names("regions"));
    }

    private Map<Level, Number> byLevel() {
        Map<Level, Number> numbers = new EnumMap<>(Level.class);
        for (String code : fields.keys()) {
            Level.find(code)
                    .ifPresentOrElse(
                            level -> numbers.put(level, number(code)),
                            () -> fields.problem(code, REMEDY));
        }
        return numbers;
    }

    private Counts counts() {
        return new Counts(
                whole("originals"),
                whole("reposts"),
                whole("comments"),
                whole("negative"),
                whole("media"),
                whole("engagement"));
    }

    private Breadth breadth() {
        return new Breadth(
                whole("voices"),
                in("channels").byName(),
                in("platforms").byName(),
                in("categories").byName(),
                in("regions").byName(),
                others("other_platforms"),
                others("other_regions"));
    }

    /** Evidence of older versions names all. */
    private Breadth.Others others(String field) {
        return fields.has(field)
                ? new Breadth.Others(in(field).whole("names"), in(field).whole("items"))
                : Breadth.Others.NONE;
    }

    private Map<String, Long> byName() {
        Map<String, Long> counts = new HashMap<>();
        fields.keys().forEach(name -> counts.put(name, whole(name)));
        return counts;
    }

    private Ears.Baseline baseline() {
        return new Ears.Baseline(number("mean"), number("upper"));
    }

    private Risk risk() {
        RiskWeights weights =
                new RiskWeights(
                        in("nature").number("weight"),
                        in("reach").number("weight"),
                        in("media").number("weight"),
                        in("consequence").number("weight"));
        return new Risk(
                in("nature").number("value"),
                in("reach").number("value"),
                in("media").number("value"),
                in("consequence").number("value"),
                weights,
                number("score"));
    }

    private EvidenceItem item() {
        return new EvidenceItem(
                text("id"), text("url"), text("channel"), whole("published_at"), "");
    }

    private EvidenceReader in(String field) {
        return new EvidenceReader(fields.nested(field, REMEDY));
    }

    private boolean isNull(String field) {
        return fields.isNull(field);
    }

    private String text(String field) {
        return fields.value(field, String.class, REMEDY);
    }

    private long whole(String field) {
        return fields.value(field, Number.class, REMEDY).longValue();
    }

    private double number(String field) {
        return fields.value(field, Number.class, REMEDY).doubleValue();
    }

    private Set<String> names(String field) {
        return new HashSet<>(list(field, String.class));
    }

    private <T> List<T> list(String field, Class<T> type) {
        return fields.list(field, type, REMEDY);
    }

    private <E> E coded(String field, Function<String, Optional<E>> find) {
        return fields.coded(field, find, REMEDY);
    }
}
