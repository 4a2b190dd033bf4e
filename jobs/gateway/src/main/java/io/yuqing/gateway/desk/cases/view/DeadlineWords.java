/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.view;

import io.yuqing.domain.cases.guard.CaseClocks;
import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.Proposal;
import io.yuqing.domain.cases.plan.DeadlineSpec;
import io.yuqing.domain.cases.record.ClockBasis;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a deadline is called, and where it is from. */
public final class DeadlineWords {
    private static final int NAMED = 2;

    private DeadlineWords() {}

    /** What is to be done by then: 签收, 答复或澄清辟谣等公开回应. */
    public static String name(DeadlineSpec spec) {
        if (spec.id().equals(CaseClocks.VERIFY)) {
            return "核实";
        }
        List<String> answers =
                spec.satisfiedBy().stream()
                        .filter(word -> AnswerKind.find(word).isPresent())
                        .toList();
        if (!answers.isEmpty()) {
            return answers(answers);
        }
        for (String word : spec.satisfiedBy()) {
            Optional<String> command = EntryType.find(word).map(EntryType::text);
            if (command.isPresent()) {
                return command.get();
            }
            if (Proposal.find(word).isPresent()) {
                return "报告" + word;
            }
        }
        return spec.id();
    }

    /** The same where there is little room: 公开回应. */
    static String brief(DeadlineSpec spec) {
        long answers =
                spec.satisfiedBy().stream()
                        .filter(word -> AnswerKind.find(word).isPresent())
                        .count();
        return answers > 1 ? "公开回应" : name(spec);
    }

    private static String answers(List<String> kinds) {
        return kinds.size() <= NAMED
                ? String.join("或", kinds)
                : String.join("、", kinds.subList(0, NAMED)) + "等公开回应";
    }

    /** Since when it counts, and who says so: 自发现起算（本县约定）；依据 国办发〔2016〕61号. */
    public static String source(ClockBasis basis, Instant now) {
        DeadlineSpec spec = basis.clock().spec();
        if (spec.within() == null) {
            return basis.text(now);
        }
        return basis.text(now) + (spec.isLegal() ? "；依据 " + spec.source() : "；本县规定");
    }
}
