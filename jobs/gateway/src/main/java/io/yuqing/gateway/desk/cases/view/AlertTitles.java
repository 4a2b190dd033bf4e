/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.view;

import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.record.AlertRef;
import io.yuqing.domain.cases.record.CaseEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people were told that the alerts of a case are about, as its history has it. */
public final class AlertTitles {
    private final Map<String, String> titles = new HashMap<>();

    /**
     * @param history of the case, in order; the last title of an alert counts
     */
    public AlertTitles(List<CaseEvent> history) {
        for (CaseEvent event : history) {
            Details details = event.cause().details();
            String title = details.text(EntryDetail.TITLE);
            if (event.cause().type() == EntryType.ALERT && !title.isEmpty()) {
                titles.put(details.text(EntryDetail.TOLD_AS), title);
            }
        }
    }

    /** Of one whose title is not known any more its subject, or its id. */
    public String of(String toldAs, AlertRef ref) {
        String known = titles.get(toldAs);
        if (known != null) {
            return known;
        }
        return ref.subject().isEmpty() ? toldAs : ref.subject();
    }
}
