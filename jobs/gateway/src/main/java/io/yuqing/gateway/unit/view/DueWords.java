/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.view;

import io.yuqing.domain.cases.guard.CaseClocks;
import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.plan.DeadlineSpec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A deadline in the words of those who are to keep it: what it is called, what satisfies it. */
public final class DueWords {
    private DueWords() {}

    /** 签收截止, 公开回应截止. */
    public static String name(DeadlineSpec spec) {
        if (spec.id().equals(CaseClocks.VERIFY)) {
            return "核实截止";
        }
        if (spec.id().equals(CaseClocks.INSTRUCTION)) {
            return "落实批示截止";
        }
        Set<String> words = new LinkedHashSet<>();
        for (String code : spec.satisfiedBy()) {
            words.add(
                    EntryType.find(code)
                            .map(EntryType::text)
                            .orElse(AnswerKind.find(code).isPresent() ? "公开回应" : code));
        }
        return (words.isEmpty() ? "办理" : String.join("或", words)) + "截止";
    }

    /** 提交反馈即满足; empty if nothing is known to. */
    static String satisfied(DeadlineSpec spec) {
        if (spec.id().equals(CaseClocks.INSTRUCTION)) {
            return "把办理情况报告值班台，由值班台登记即满足";
        }
        List<String> ways = new ArrayList<>();
        for (UnitStep step : steps(spec)) {
            switch (step) {
                case ACKNOWLEDGE -> ways.add("签收");
                case REPORT -> ways.add("提交反馈");
                case ANSWER -> ways.add("登记已发布的回应");
                default -> ways.add("提交" + step.word());
            }
        }
        return ways.isEmpty() ? "" : String.join("或", ways) + "即满足" + kinds(spec);
    }

    /** Not any answer will do. */
    private static String kinds(DeadlineSpec spec) {
        List<String> kinds =
                spec.satisfiedBy().stream()
                        .filter(code -> AnswerKind.find(code).isPresent())
                        .toList();
        return kinds.isEmpty() || kinds.size() == AnswerKind.values().length
                ? ""
                : "，限" + String.join("、", kinds);
    }

    /** What a unit may do by its link that satisfies it, in the order of the buttons. */
    static Set<UnitStep> steps(DeadlineSpec spec) {
        Set<UnitStep> steps = EnumSet.noneOf(UnitStep.class);
        if (spec.id().equals(CaseClocks.VERIFY)) {
            steps.add(UnitStep.REPORT);
        }
        for (String code : spec.satisfiedBy()) {
            Optional<UnitStep> step = EntryType.find(code).flatMap(UnitStep::of);
            if (AnswerKind.find(code).isPresent()) {
                step = Optional.of(UnitStep.ANSWER);
            }
            step.ifPresent(steps::add);
        }
        return steps;
    }
}
