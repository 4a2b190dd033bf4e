/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.view;

import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.Via;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Cause;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.page.DeskLinks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That a case which had ended is open again, and why.
 *
 * @param alert the page of the alert that did it; empty if an office did
 */
public record Reopening(String sentence, String alert) {

    /** The last one of a case that is open; empty if there was none. */
    static Optional<Reopening> of(CaseRecord record, List<CaseEvent> history, Instant now) {
        if (!record.isOpen() || record.reopened == 0) {
            return Optional.empty();
        }
        return history.stream()
                .filter(event -> event.cause().type() == EntryType.REOPEN && !event.isRefused())
                .reduce((earlier, later) -> later)
                .map(event -> of(event, now));
    }

    private static Reopening of(CaseEvent event, Instant now) {
        Cause cause = event.cause();
        String at = ShanghaiTime.moment(Instant.ofEpochMilli(event.at()), now);
        boolean byAlert = cause.by().via() == Via.MACHINE;
        String alert = cause.details().text(EntryDetail.ALERT_ID);
        return new Reopening(
                byAlert ? "已于 " + at + " 因新预警自动重开" : "已于 " + at + " 由" + cause.by().acting() + "重开",
                alert.isEmpty() ? "" : DeskLinks.alert(alert));
    }
}
