/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.form;

import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.log.ReportResult;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.page.PlatformWords;
import io.yuqing.gateway.unit.view.AllowedSteps;
import io.yuqing.gateway.unit.view.DueWords;
import io.yuqing.gateway.unit.view.UnitStep;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The page on which a step is filled in and confirmed.
 *
 * @param path of the case
 * @param faults why what was sent was not taken; none if nothing was sent
 */
public record FormPage(
        String path,
        String title,
        String unit,
        UnitStep step,
        Hidden hidden,
        Typed typed,
        PinNeed pin,
        Faults faults,
        List<Choice> deadlines,
        List<Choice> units,
        List<Choice> platforms) {
    /** What a form sends back unseen. */
    public record Hidden(long seq, String action, String seal) {}

    /** One of a list. */
    public record Choice(String value, String word) {}

    public static FormPage of(
            CaseRecord record,
            CasePlan plan,
            String unit,
            AllowedSteps allowed,
            UnitStep step,
            String path,
            Hidden hidden,
            Typed typed,
            PinNeed pin,
            Faults faults,
            PlatformWords platforms,
            Instant now) {
        return new FormPage(
                path,
                record.title,
                unit,
                step,
                hidden,
                typed,
                pin,
                faults,
                step == UnitStep.EXTEND ? deadlines(allowed.extendable(), now) : List.of(),
                step == UnitStep.RETURN ? units(plan, unit) : List.of(),
                step == UnitStep.ANSWER ? platforms(record, platforms) : List.of());
    }

    private static List<Choice> deadlines(List<Clock> clocks, Instant now) {
        return clocks.stream()
                .map(
                        clock ->
                                new Choice(
                                        clock.spec().id(),
                                        DueWords.name(clock.spec())
                                                + "（原定 "
                                                + ShanghaiTime.shortMoment(
                                                        Instant.ofEpochMilli(clock.dueAt()), now)
                                                + "）"))
                .toList();
    }

    private static List<Choice> units(CasePlan plan, String own) {
        return plan.directory().stream()
                .filter(unit -> !unit.equals(own))
                .map(unit -> new Choice(unit, unit))
                .toList();
    }

    /** Those on which it was said first, then all others that are known. */
    private static List<Choice> platforms(CaseRecord record, PlatformWords words) {
        List<Choice> choices =
                Stream.concat(record.platforms.stream(), words.codes().stream())
                        .distinct()
                        .map(code -> new Choice(code, words.of(code)))
                        .collect(Collectors.toList());
        choices.add(new Choice(OutletFields.ELSEWHERE, "其他（官网、报纸、电视、现场等）"));
        return choices;
    }

    /** What the text is called; empty if there is none. */
    public String textWord() {
        return switch (step) {
            case ACKNOWLEDGE -> "";
            case RETURN -> "退回理由";
            case REPORT -> "反馈内容：查明的情况、已做的处置";
            case ANSWER -> "说明（可以不填）";
            case EXTEND -> "延期理由";
            case NOTE -> "备注内容";
        };
    }

    public boolean needsText() {
        return step.needsText();
    }

    /** Why what was sent was not taken, a sentence each. */
    public List<String> wrong() {
        return faults.all();
    }

    /** What is wrong with a field; empty if nothing is. */
    public String wrong(String field) {
        return faults.at(field);
    }

    /** Where that stands; null if nothing is wrong. */
    public String wrongId(String field) {
        return wrong(field).isEmpty() ? null : "wrong-" + field;
    }

    /** What browsers say of it; null if nothing is wrong. */
    public String invalid(String field) {
        return wrong(field).isEmpty() ? null : "true";
    }

    public boolean asksPin() {
        return pin != PinNeed.NONE;
    }

    public boolean lacksPin() {
        return pin == PinNeed.LACKING;
    }

    /** The ways to answer that need no address. */
    public String spoken() {
        return OutletFields.SPOKEN;
    }

    public List<String> results() {
        return Arrays.stream(ReportResult.values()).map(ReportResult::code).toList();
    }

    public List<String> kinds() {
        return Arrays.stream(AnswerKind.values()).map(AnswerKind::code).toList();
    }

    public List<Integer> outlets() {
        return IntStream.rangeClosed(1, OutletFields.MOST).boxed().toList();
    }

    /** Whether there is something in a further place. */
    public boolean isTyped(int outlet) {
        return OutletFields.isBegun(typed, outlet);
    }

    /** Who has spoken, unless somebody typed another. */
    public String speaker() {
        return typed.fields().containsKey("speaker") ? typed.text("speaker") : unit;
    }
}
