/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report.view;

import io.yuqing.report.shelf.Hand;
import io.yuqing.report.shelf.Paper;
import io.yuqing.wire.account.Duty;
import java.util.ArrayList;
import java.util.List;

/** Words about papers, as staff say them. */
final class PaperWords {
    private PaperWords() {}

    /** 系统自动, 值班员. */
    static String duty(String code) {
        return code.equals(Hand.MACHINE) ? "系统自动" : Duty.of(code).map(Duty::word).orElse(code);
    }

    /** Empty if there is nothing. */
    static String marks(Paper paper) {
        List<String> marks = new ArrayList<>();
        if (paper.isCorrected()) {
            marks.add("更正");
        }
        if (paper.facts().doubts() > 0) {
            marks.add("数字存疑 " + paper.facts().doubts() + " 处");
        }
        return String.join("，", marks);
    }
}
