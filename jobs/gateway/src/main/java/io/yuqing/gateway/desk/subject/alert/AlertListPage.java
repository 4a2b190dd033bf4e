/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.alert;

import io.yuqing.gateway.desk.page.Words;
import io.yuqing.gateway.desk.silence.SilencesNow;
import io.yuqing.gateway.desk.subject.part.AlertLine;
import io.yuqing.gateway.desk.subject.read.AlertRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of alerts.
 *
 * @param departments to choose from; the chosen one is always among them
 * @param silencesKnown whether those are marked of which nobody is told
 * @param unseen how many more there are than are listed; empty if there are none
 */
public record AlertListPage(
        AlertFilter filter,
        List<String> departments,
        List<AlertLine> open,
        List<AlertLine> ended,
        boolean silencesKnown,
        String unseen) {

    static AlertListPage of(AlertFilter filter, AlertList list, SilencesNow silences, Instant now) {
        List<String> departments = new ArrayList<>(list.departments());
        if (!filter.department().isEmpty() && !departments.contains(filter.department())) {
            departments.add(filter.department());
        }
        long unseen = list.all() - list.rows().size();
        return new AlertListPage(
                filter,
                List.copyOf(departments),
                AlertLine.ofEvents(
                        list.rows().stream().filter(AlertRow::isOpen).toList(), silences, now),
                AlertLine.of(
                        list.rows().stream().filter(row -> !row.isOpen()).toList(), silences, now),
                silences.areKnown(),
                unseen == 0 ? "" : Words.number(unseen));
    }
}
