/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.known;

import io.yuqing.domain.cases.record.AlertRef;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people said in a case: few words, masked, and nothing that is kept longer than 30 days. */
public final class Excerpts {
    private static final int MOST = 3;
    private static final int MOST_ALERTS = 20;

    /** Nobody waits for them: the rest of the page is what matters. */
    private static final int SECONDS = 2;

    private static final String ASKED =
            """
            SELECT arrayJoin(arrayDistinct(arrayFilter(said -> said != '', arrayConcat([first_excerpt], excerpts)))) AS said
            FROM v_alerts
            WHERE alert_id IN {alerts:Array(String)} AND stored_at > now() - INTERVAL 30 DAY
            LIMIT 1 BY said
            LIMIT %d\
            """
                    .formatted(MOST);

    private final Optional<Tables> tables;
    private final OnDemand onDemand;

    record Row(String said) {}

    /**
     * @param tables empty: there are none to be read
     */
    public Excerpts(Optional<Tables> tables, OnDemand onDemand) {
        this.tables = tables.map(each -> each.within(SECONDS));
        this.onDemand = onDemand;
    }

    /** Empty if they cannot be read now; a list without any if none are kept any more. */
    public Optional<List<String>> of(CaseRecord record) {
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        List<String> alerts =
                record.alerts.values().stream().map(AlertRef::alertId).limit(MOST_ALERTS).toList();
        if (alerts.isEmpty()) {
            return Optional.of(List.of());
        }
        try {
            return Optional.of(
                    onDemand
                            .ask(
                                    () ->
                                            tables.get()
                                                    .rows(
                                                            ASKED,
                                                            Map.of("alerts", alerts),
                                                            Row.class))
                            .stream()
                            .map(Row::said)
                            .toList());
        } catch (TablesException e) {
            return Optional.empty();
        }
    }
}
