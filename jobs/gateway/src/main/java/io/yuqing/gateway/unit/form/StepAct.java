/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.form;

import io.yuqing.control.cases.CaseAct;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.gateway.unit.view.UnitStep;
import java.util.ArrayList;
import java.util.List;

/** Makes the act of what was typed. */
public final class StepAct {
    /** Places where an answer was published that a form has room for. */
    static final int OUTLETS = 3;

    private StepAct() {}

    /**
     * Who, where and when are still to be said.
     *
     * @throws FormFault if something cannot be read
     */
    public static CaseAct of(UnitStep step, Typed typed) throws FormFault {
        CaseAct act = CaseAct.of(step.type());
        switch (step) {
            case REPORT -> act.detail(EntryDetail.RESULT, typed.text("result"));
            case RETURN -> {
                if (!typed.text("suggested").isEmpty()) {
                    act.detail(EntryDetail.SUGGESTED, typed.text("suggested"));
                }
            }
            case EXTEND ->
                    act.detail(EntryDetail.DEADLINE, typed.text("deadline"))
                            .time(EntryDetail.UNTIL, typed.time("until", "延至的时间"));
            case ANSWER ->
                    act.detail(EntryDetail.KIND, typed.text("kind"))
                            .detail(EntryDetail.SPEAKER, typed.text("speaker"))
                            .outlets(outlets(typed));
            default -> {
                // What there is to say is in the text.
            }
        }
        return act.text(typed.text("text"));
    }

    private static List<Outlet> outlets(Typed typed) throws FormFault {
        List<Outlet> outlets = new ArrayList<>();
        for (int number = 1; number <= OUTLETS; number++) {
            String name = typed.text("name" + number);
            String platform = typed.text("platform" + number);
            String url = typed.text("url" + number);
            if (!name.isEmpty() || !platform.isEmpty() || !url.isEmpty()) {
                outlets.add(new Outlet(name, platform, url, typed.time("at" + number, "发布时间")));
            }
        }
        return outlets;
    }
}
