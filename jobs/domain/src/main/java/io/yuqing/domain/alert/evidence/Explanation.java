/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.evidence;

import io.yuqing.domain.alert.judge.Breadth;
import io.yuqing.domain.alert.judge.Observation;
import io.yuqing.domain.alert.judge.Risk;
import io.yuqing.domain.alert.judge.Values;
import io.yuqing.domain.alert.judge.Verdict;
import io.yuqing.domain.count.Counts;
import io.yuqing.domain.rule.Compare;
import io.yuqing.domain.rule.Criteria;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.RuleWindow;
import io.yuqing.domain.time.CountyTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why an alert was raised, in Chinese sentences, decided once more from its evidence. */
public final class Explanation {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(CountyTime.ZONE);

    private final Evidence evidence;
    private final UnaryOperator<String> channel;
    private final UnaryOperator<String> category;
    private final List<String> lines = new ArrayList<>();

    private Explanation(
            Evidence evidence, UnaryOperator<String> channel, UnaryOperator<String> category) {
        this.evidence = evidence;
        this.channel = channel;
        this.category = category;
    }

    /**
     * One sentence or figure a line; the last one says whether deciding again gives the same.
     *
     * @param channel what people call a channel, by its code
     * @param category what people call a routing category, by its code
     */
    public static List<String> of(
            Evidence evidence, UnaryOperator<String> channel, UnaryOperator<String> category) {
        return new Explanation(evidence, channel, category).lines();
    }

    private List<String> lines() {
        Criteria criteria = evidence.criteria();
        line("规则 %s（第 %d 版），对象 %s", evidence.ruleId(), evidence.ruleRevision(), subject());
        line("窗口 %s", window());
        line("指标 %s：%s", criteria.measure().text(), comparison());
        line("各级门槛 %s，%s", levels(), leaving(criteria));
        conditions(criteria);
        counts();
        risk();
        snapshot();
        decision();
        return lines;
    }

    private String subject() {
        return (evidence.subjectKind() == io.yuqing.domain.rule.SubjectKind.TOPIC ? "话题 " : "帖子 ")
                + evidence.subjectId();
    }

    private String window() {
        long end = evidence.seen().windowEnd();
        if (evidence.window() == RuleWindow.LIFE) {
            return "截至 " + time(end) + "，自出现以来";
        }
        return time(end - evidence.window().lengthMillis()) + " 至 " + time(end);
    }

    private String comparison() {
        Verdict verdict = evidence.verdict();
        String value = number(verdict.value());
        String limit = number(verdict.threshold());
        return switch (evidence.criteria().compare()) {
            case THRESHOLD -> value + "，门槛 " + limit;
            case RATIO ->
                    "为先前窗口（" + number(verdict.baseline()) + "）的 " + value + " 倍，门槛 " + limit + " 倍";
            case BASELINE ->
                    value
                            + (evidence.seen().coverage() < 1
                                    ? "（已按采集量折算，系数 " + number(evidence.seen().coverage()) + "）"
                                    : "")
                            + "，平常 "
                            + number(verdict.baseline())
                            + "，上限 "
                            + limit
                            + (evidence.frozen() == null ? "" : "（基线已冻结）");
        };
    }

    private String levels() {
        List<String> levels = new ArrayList<>();
        for (Map.Entry<Level, Double> level : evidence.criteria().levels().asMap().entrySet()) {
            String number = number(level.getValue());
            String unit = evidence.criteria().compare() == Compare.BASELINE ? " 倍偏差" : "";
            levels.add(level.getKey().text() + " " + number + unit);
        }
        return String.join("、", levels);
    }

    private static String leaving(Criteria criteria) {
        String what = criteria.compare() == Compare.BASELINE ? "偏差" : "";
        return criteria.hysteresis() == 0
                ? what + "低于门槛即算回落"
                : what + "低于门槛的 " + percent(1 - criteria.hysteresis()) + " 才算回落";
    }

    private void conditions(Criteria criteria) {
        List<String> asked = new ArrayList<>();
        if (criteria.minCount() > 0) {
            asked.add("至少 " + criteria.minCount() + " 条");
        }
        criteria.levels().asMap().keySet().stream()
                .filter(criteria.minVoices()::containsKey)
                .forEach(
                        level ->
                                asked.add(
                                        level.text()
                                                + "至少 "
                                                + criteria.minVoices().get(level)
                                                + " 人发声"));
        if (criteria.minChannels() > 0) {
            asked.add("至少 " + criteria.minChannels() + " 个渠道");
        }
        if (criteria.minPlatforms() > 0) {
            asked.add("至少 " + criteria.minPlatforms() + " 个平台");
        }
        if (criteria.filtered()) {
            asked.add("半数以上条目属于 " + filters(criteria));
        }
        if (!asked.isEmpty()) {
            line("其他条件 %s", String.join("，", asked));
        }
    }

    private String filters(Criteria criteria) {
        List<String> filters = new ArrayList<>();
        filter(filters, "类别", criteria.categories(), category);
        filter(filters, "渠道", criteria.channels(), channel);
        filter(filters, "地区", criteria.regions(), region -> region);
        return String.join("；", filters);
    }

    private static void filter(
            List<String> filters, String noun, Set<String> names, UnaryOperator<String> word) {
        if (!names.isEmpty()) {
            filters.add(noun + " " + String.join("、", names.stream().sorted().map(word).toList()));
        }
    }

    private void counts() {
        Observation seen = evidence.seen();
        Counts counts = seen.current();
        line(
                "窗口内 原帖 %d、转发 %d、跟帖 %d，负面 %s，门户与传统媒体 %d，%s，热度 %s",
                counts.originals(),
                counts.reposts(),
                counts.comments(),
                percent(Values.negativeShare(counts)),
                counts.media(),
                breadth(seen.breadth()),
                number(evidence.heat()));
        Counts all = evidence.snapshot().soFar();
        line("累计 原帖 %d、转发 %d、跟帖 %d", all.originals(), all.reposts(), all.comments());
    }

    private static String breadth(Breadth breadth) {
        return breadth.isKnown()
                ? "发声约 %d 人，平台 %d 个".formatted(breadth.voices(), breadth.platformCount())
                : "发声人数与平台数不统计";
    }

    private void risk() {
        Risk risk = evidence.risk();
        double sum = risk.weights().sum();
        line(
                "风险分 %s，%s：性质 %s、影响范围 %s、媒体介入程度 %s、可能产生的后果 %s",
                number(risk.score()),
                risk.grade().text(),
                points(risk.nature(), risk.weights().nature(), sum),
                points(risk.reach(), risk.weights().reach(), sum),
                points(risk.media(), risk.weights().media(), sum),
                evidence.seen().breadth().isKnown()
                        ? points(risk.consequence(), risk.weights().consequence(), sum)
                        : "不统计");
    }

    private void snapshot() {
        SubjectSnapshot snapshot = evidence.snapshot();
        if (!snapshot.words().isEmpty()) {
            line("命中词 %s（代表条目所含）", String.join("、", snapshot.words()));
        }
        if (snapshot.first() != null) {
            line("出处 %s", item(snapshot.first()));
        }
        for (EvidenceItem item : snapshot.items()) {
            line("代表条目 %s", item(item));
        }
        line(
                "词典与模型 %s，公式第 %d 版",
                snapshot.analysisVersion().isEmpty() ? "未知" : snapshot.analysisVersion(),
                evidence.formulaVersion());
    }

    private void decision() {
        Verdict again = evidence.reevaluate();
        String reached = again.reached() == null ? "不预警" : again.reached().text();
        String why = again.whyNot() == null ? "" : "（" + again.whyNot().text() + "）";
        line("当时判为 %s", evidence.level().text());
        formula();
        line(
                "按凭证重算 %s%s，风险分 %s：%s",
                reached,
                why,
                number(evidence.reassess().score()),
                evidence.confirmed() ? "与当时一致。" : "与当时不一致！");
    }

    private void formula() {
        int version = evidence.formulaVersion();
        if (!evidence.decidable()) {
            line("公式 第 %d 版，本程序不会；以下按现行第 %d 版重算，不能核对当时的判断", version, Evidence.FORMULA_VERSION);
        } else if (version != Evidence.FORMULA_VERSION) {
            line("公式 当时为第 %d 版，现行为第 %d 版；以下按当时的公式重算", version, Evidence.FORMULA_VERSION);
        }
    }

    private String item(EvidenceItem item) {
        String said = item.excerpt().isEmpty() ? "" : "「" + item.excerpt() + "」";
        String channelName = channel.apply(item.channel());
        return Stream.of(time(item.publishedAt()), channelName, item.id(), item.url(), said)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String points(double value, double weight, double sum) {
        return "%s/%s".formatted(number(100 * value * weight / sum), number(100 * weight / sum));
    }

    private static String time(long millis) {
        return TIME.format(Instant.ofEpochMilli(millis));
    }

    private static String percent(double share) {
        return number(100 * share) + "%";
    }

    private static String number(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
        return whole ? Long.toString((long) number) : String.format(Locale.ROOT, "%.2f", number);
    }

    private void line(String format, Object... values) {
        lines.add(format.formatted(values));
    }
}
