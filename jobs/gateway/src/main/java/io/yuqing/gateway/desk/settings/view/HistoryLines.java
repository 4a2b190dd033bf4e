/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.view;

import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.log.LoggedChange;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.settings.form.EntryForm;
import java.time.Instant;
import java.util.List;

/** Changes as lines of a page. */
public final class HistoryLines {
    private HistoryLines() {}

    /** In their order. */
    public static List<HistoryLine> of(
            List<LoggedChange> changes, EntryForm form, ControlEntry standing, Instant now) {
        return changes.stream().map(each -> of(each, form, standing, now)).toList();
    }

    /**
     * One of them.
     *
     * @param standing what is in force; null if nothing can be restored here
     */
    public static HistoryLine of(
            LoggedChange change, EntryForm form, ControlEntry standing, Instant now) {
        boolean current = standing != null && standing.revision() == change.revision();
        return new HistoryLine(
                ShanghaiTime.shortMoment(change.at(), now),
                (change.account() + " " + change.duty()).strip(),
                change.reason(),
                change.isDeletion() ? "删除" : change.before().isEmpty() ? "新增" : "修改",
                change.revision(),
                DiffLine.of(form, change.differences()),
                standing != null && !change.before().isEmpty(),
                standing != null && !current && !change.isDeletion());
    }
}
