/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.door;

import io.yuqing.domain.cases.link.LinkKeys;
import java.util.regex.Pattern;

/**
 * What a form sends back, so that no other page can send it: made for one browser, one unit, one
 * step of one case as it stood, and one act. Sent twice, it is the same act.
 */
public final class FormSeal {
    private static final String PURPOSE = "form";
    private static final Pattern ACTION = Pattern.compile("[0-9a-f-]{36}");

    private final LinkKeys keys;

    public FormSeal(LinkKeys keys) {
        this.keys = keys;
    }

    /**
     * @param seq of the last event that the page shows
     */
    public String of(UnitVisit visit, String step, long seq, String actionId) {
        return keys.seal(PURPOSE, text(visit, step, seq, actionId));
    }

    public boolean holds(String seal, UnitVisit visit, String step, long seq, String actionId) {
        return ACTION.matcher(actionId).matches()
                && keys.isSeal(seal, PURPOSE, text(visit, step, seq, actionId));
    }

    private static String text(UnitVisit visit, String step, long seq, String actionId) {
        return String.join(
                "\n",
                visit.session().cookie(),
                visit.unit(),
                visit.record().caseId,
                step,
                Long.toString(seq),
                actionId);
    }
}
