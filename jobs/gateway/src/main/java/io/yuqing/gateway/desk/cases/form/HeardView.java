/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.form;

import io.yuqing.domain.cases.log.Medium;
import io.yuqing.gateway.desk.cases.form.CommandForm.Heard;
import java.util.Arrays;
import java.util.List;

/**
 * What a form asks of words that somebody else said.
 *
 * @param legend what it is about; empty if nothing is asked
 * @param units of which one may have said them; empty if it is known who
 * @param unit that is chosen
 * @param needed whether the medium must be said
 * @param error of the time; empty if none
 */
public record HeardView(
        String legend,
        List<Choice> units,
        String unit,
        String medium,
        boolean needed,
        String happenedAt,
        String error) {
    private static final HeardView NOTHING = new HeardView("", List.of(), "", "", false, "", "");

    static HeardView of(CommandForm form, FormScene scene, Typed typed, String error) {
        boolean desk = scene.plan().isDesk(scene.by().unit(), scene.record().category);
        String known = scene.by().onBehalf();
        Heard heard = form.heard();
        if (heard == Heard.LEADER) {
            return asked("代录领导意见", List.of(), true, typed, error);
        }
        if (known != null) {
            return asked("代" + known + "记录", List.of(), true, typed, error);
        }
        return heard == Heard.ANY_UNIT && desk
                ? asked("代录：替别的单位记录", CaseChoices.offices(scene), false, typed, error)
                : NOTHING;
    }

    private static HeardView asked(
            String legend, List<Choice> units, boolean needed, Typed typed, String error) {
        return new HeardView(
                legend,
                units,
                typed.one(FormView.ON_BEHALF),
                typed.one(FormView.MEDIUM),
                needed,
                typed.one(FormView.HAPPENED_AT),
                error == null ? "" : error);
    }

    /** Whether something of it is filled in, so that it must be seen. */
    public boolean isFilled() {
        return !(unit + medium + happenedAt + error).isEmpty();
    }

    public boolean isAsked() {
        return !legend.isEmpty();
    }

    public List<String> media() {
        return Arrays.stream(Medium.values()).map(Medium::code).toList();
    }
}
