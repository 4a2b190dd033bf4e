/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.view;

import io.yuqing.domain.cases.log.CaseIds;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.UnitTask;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.time.ShanghaiTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The page of a case for one unit.
 *
 * @param shade of its level
 * @param dues the next first
 * @param said what people said; null: it cannot be read now
 * @param standing where the case and the part of the unit in it stand
 * @param first the step that is due next; null if none is
 * @param told what came of what was just sent; nothing: nothing was
 * @param lacksPin whether a step can be taken only with a PIN, and the unit has none
 */
public record CasePage(
        String path,
        String number,
        String title,
        String level,
        String shade,
        String state,
        String standing,
        boolean open,
        List<DueLine> dues,
        List<Fact> facts,
        List<String> said,
        List<History> steps,
        List<UnitStep> allowed,
        UnitStep first,
        Outcome told,
        boolean lacksPin) {
    private static final int SAID_SHOWN = 160;

    /** One thing that is known. */
    public record Fact(String name, String value) {}

    /**
     * @param said empty: it cannot be read now
     * @param texts by act
     * @param platforms what people call them
     */
    public static CasePage of(
            CaseRecord record,
            String unit,
            List<CaseEvent> history,
            Function<String, Optional<String>> texts,
            Optional<List<String>> said,
            List<UnitStep> allowed,
            Outcome outcome,
            boolean hasPin,
            UnaryOperator<String> platforms,
            Instant now) {
        String shortForm = CaseIds.shortForm(record.caseId);
        List<DueLine> dues = record.isOpen() ? DueLine.of(record, unit, now) : List.of();
        UnitStep first = first(dues, allowed);
        return new CasePage(
                "/case/" + shortForm,
                shortForm,
                record.title,
                level(record.level),
                record.level.code(),
                record.state().text(),
                standing(record, record.units.get(unit)),
                record.isOpen(),
                dues,
                facts(record, platforms, now),
                said.map(all -> all.stream().map(CasePage::cut).toList()).orElse(null),
                History.of(StepLine.of(history, unit, texts, platforms, now)),
                firstOf(allowed, first),
                first,
                outcome,
                !hasPin && allowed.stream().anyMatch(UnitStep::isWeighty));
    }

    /**
     * To sign comes before all; then what the next deadline waits for, and a report at any time.
     */
    private static UnitStep first(List<DueLine> dues, List<UnitStep> allowed) {
        if (allowed.contains(UnitStep.ACKNOWLEDGE)) {
            return UnitStep.ACKNOWLEDGE;
        }
        return dues.stream()
                .flatMap(due -> due.steps().stream())
                .filter(allowed::contains)
                .findFirst()
                .orElse(allowed.contains(UnitStep.REPORT) ? UnitStep.REPORT : null);
    }

    private static List<UnitStep> firstOf(List<UnitStep> allowed, UnitStep first) {
        return allowed.stream()
                .sorted(Comparator.comparing((UnitStep step) -> step != first))
                .toList();
    }

    static String level(Level level) {
        return level.colour() + "色（" + level.grade() + "）";
    }

    /** As long as it is open, a case stands where its leading unit does: that is said once. */
    private static String standing(CaseRecord record, UnitTask task) {
        String state = record.state().text();
        if (task == null) {
            return state;
        }
        String part = "本单位" + (task.lead() ? "主办" : "协办") + " · " + task.state().text();
        boolean same = task.state().text().equals(state);
        boolean leads = task.lead() && task.state().takesPart() && record.isOpen();
        return same || leads ? part : state + " · " + part;
    }

    private static List<Fact> facts(CaseRecord record, UnaryOperator<String> words, Instant now) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "首发", moment(record.firstPostAt, now));
        add(facts, "发现", moment(record.detectedAt, now));
        add(facts, "平台", String.join("、", record.platforms.stream().map(words).toList()));
        int alerts = record.alerts.size();
        int platforms = record.platforms.size();
        add(
                facts,
                "规模",
                (alerts == 0 ? "" : "预警 " + alerts + " 起")
                        + (platforms == 0 ? "" : (alerts == 0 ? "" : "，") + platforms + " 个平台"));
        add(facts, "归口", record.category);
        if (!record.mergedInto.isEmpty()) {
            add(facts, "并入", "事项 " + CaseIds.shortForm(record.mergedInto));
        }
        return facts;
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(name, value));
        }
    }

    private static String moment(long time, Instant now) {
        return time == 0 ? "" : ShanghaiTime.moment(Instant.ofEpochMilli(time), now);
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SAID_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SAID_SHOWN)) + "…";
    }
}
