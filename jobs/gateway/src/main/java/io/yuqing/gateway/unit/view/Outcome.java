/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.view;

import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of what a unit has sent, in a sentence; empty if it has sent nothing.
 *
 * @param kept the words of what was not done, so that they can be sent again; may be empty
 */
public record Outcome(String sentence, Kind kind, String kept) {
    /** How it is shown. */
    public enum Kind {
        DONE,
        /** There is nothing to be done any more, and nothing is wrong. */
        KNOWN,
        FAILED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final Outcome NOTHING = new Outcome("", Kind.DONE, "");

    private static final Outcome UNDER_WAY = new Outcome("已提交，正在登记；稍后刷新本页即可看到结果。", Kind.KNOWN, "");

    /**
     * Of an act that was sent.
     *
     * @param event what it brought about; empty: nothing is known of it yet
     * @param masked whether a part of the text was replaced
     * @param text of the act; empty if it has none
     */
    public static Outcome of(
            Optional<CaseEvent> event,
            CaseRecord record,
            String unit,
            boolean masked,
            Optional<String> text,
            Instant now) {
        if (event.isEmpty()) {
            return UNDER_WAY;
        }
        if (!event.get().cause().by().acting().equals(unit)) {
            return NOTHING;
        }
        Optional<UnitStep> step = UnitStep.of(event.get().cause().type());
        if (event.get().isRefused()) {
            String kept = text.orElse("");
            return step.flatMap(each -> OwnSteps.done(record, unit, each, now))
                    .map(sentence -> new Outcome(sentence, Kind.KNOWN, kept))
                    .orElseGet(
                            () ->
                                    new Outcome(
                                            "没有办理：" + event.get().refusal().sentence() + "。",
                                            Kind.FAILED,
                                            kept));
        }
        String done = step.map(each -> each.done(event.get().at(), now)).orElse("");
        return new Outcome(done + (masked ? "文字中的电话、证件号等已替换，见下面的记录。" : ""), Kind.DONE, "");
    }
}
