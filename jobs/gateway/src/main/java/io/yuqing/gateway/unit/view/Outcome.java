/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.view;

import io.yuqing.domain.cases.record.CaseEvent;
import java.util.Optional;

/** What came of what a unit has sent, in a sentence; empty if it has sent nothing. */
public record Outcome(String sentence, boolean failed) {
    public static final Outcome NOTHING = new Outcome("", false);

    private static final Outcome UNDER_WAY = new Outcome("已提交，正在登记；稍后刷新本页即可看到结果。", false);

    /**
     * Of an act that was sent.
     *
     * @param event what it brought about; empty: nothing is known of it yet
     * @param masked whether a part of the text was replaced
     */
    public static Outcome of(Optional<CaseEvent> event, String unit, boolean masked) {
        if (event.isEmpty()) {
            return UNDER_WAY;
        }
        if (!event.get().cause().by().acting().equals(unit)) {
            return NOTHING;
        }
        if (event.get().isRefused()) {
            return new Outcome("没有办理：" + event.get().refusal().sentence() + "。", true);
        }
        String done = UnitStep.of(event.get().cause().type()).map(UnitStep::done).orElse("");
        return new Outcome(done + (masked ? "文字中的电话、证件号等已替换，见下面的记录。" : ""), false);
    }
}
