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
import io.yuqing.gateway.unit.view.AllowedSteps;
import io.yuqing.gateway.unit.view.DueLine;
import io.yuqing.gateway.unit.view.UnitStep;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The page on which a step is filled in and confirmed.
 *
 * @param path of the case
 * @param lasting whether the PIN is to be typed
 * @param fault why what was sent was not taken; empty if nothing was sent
 */
public record FormPage(
        String path,
        String title,
        String unit,
        UnitStep step,
        Hidden hidden,
        Typed typed,
        boolean asksPin,
        String fault,
        List<Choice> deadlines,
        List<Choice> units,
        List<Choice> platforms,
        String now) {
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
            boolean asksPin,
            String fault,
            UnaryOperator<String> platforms,
            Instant now) {
        return new FormPage(
                path,
                record.title,
                unit,
                step,
                hidden,
                typed,
                asksPin,
                fault,
                step == UnitStep.EXTEND ? deadlines(allowed.extendable(), now) : List.of(),
                step == UnitStep.RETURN ? units(plan, unit) : List.of(),
                record.platforms.stream()
                        .map(code -> new Choice(code, platforms.apply(code)))
                        .toList(),
                Typed.written(now));
    }

    private static List<Choice> deadlines(List<Clock> clocks, Instant now) {
        return clocks.stream()
                .map(
                        clock ->
                                new Choice(
                                        clock.spec().id(),
                                        DueLine.task(clock.spec())
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
        return step != UnitStep.ACKNOWLEDGE && step != UnitStep.ANSWER;
    }

    public List<String> results() {
        return Arrays.stream(ReportResult.values()).map(ReportResult::code).toList();
    }

    public List<String> kinds() {
        return Arrays.stream(AnswerKind.values()).map(AnswerKind::code).toList();
    }

    public List<Integer> outlets() {
        return IntStream.rangeClosed(1, StepAct.OUTLETS).boxed().toList();
    }

    /** Whether there is something in a further place. */
    public boolean isTyped(int outlet) {
        return !typed.text("name" + outlet).isEmpty() || !typed.text("url" + outlet).isEmpty();
    }

    /** Who has spoken, unless somebody typed another. */
    public String speaker() {
        return typed.text("speaker").isEmpty() ? unit : typed.text("speaker");
    }

    /** When something was published; that of the first place is now, unless it was typed. */
    public String at(int outlet) {
        String written = typed.text("at" + outlet);
        return written.isEmpty() && outlet == 1 ? now : written;
    }
}
