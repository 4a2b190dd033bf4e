/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.known;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.record.AlertRef;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.rule.Level;
import io.yuqing.gateway.desk.DeskTables;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExcerptsTest {
    @RegisterExtension static final DeskTables TABLES = new DeskTables();

    @Test
    void aCaseShowsAtMostThreeExcerptsOfItsAlertsEachOnce() throws IOException {
        insert("e1", "now()", "'停水三天了', ''", "停水三天了");
        insert("e2", "now()", "'水管爆了', '没有人接电话', '第四条'", "水管爆了");
        insert("other", "now()", "'别的事'", "");

        List<String> said = excerpts().of(caseOf("e1", "e2")).orElseThrow();

        assertThat(said).hasSize(3).doesNotHaveDuplicates().doesNotContain("别的事", "");
        assertThat(excerpts().of(caseOf("e1")).orElseThrow()).containsExactly("停水三天了");
    }

    @Test
    void whatIsOlderThanThirtyDaysIsNotShown() throws IOException {
        insert("old", "now() - INTERVAL 40 DAY", "'旧的原文'", "旧的原文");

        assertThat(excerpts().of(caseOf("old"))).contains(List.of());
    }

    @Test
    void aCaseWithoutAlertsHasNoneAndNothingIsAsked() throws IOException {
        assertThat(away().of(caseOf())).contains(List.of());
    }

    @Test
    void whereTablesAreAwayOrThereAreNoneItIsSaid() throws IOException {
        assertThat(away().of(caseOf("e1"))).isEmpty();
        assertThat(new Excerpts(Optional.empty(), new OnDemand()).of(caseOf("e1"))).isEmpty();
    }

    private static Excerpts excerpts() throws IOException {
        return new Excerpts(Optional.of(new Tables(TABLES.seeded())), new OnDemand());
    }

    private static Excerpts away() throws IOException {
        return new Excerpts(
                Optional.of(new Tables(DeskTables.settings("http://127.0.0.1:1", "none"))),
                new OnDemand());
    }

    private static void insert(String id, String at, String excerpts, String first) {
        TABLES.database()
                .execute(
                        "INSERT INTO alerts (alert_id, rule_id, subject_kind, subject_id, level,"
                                + " state, started_at, stored_at, excerpts, first_excerpt, version)"
                                + " SELECT '%s', 'r', 'topic', 't', 'orange', 'firing', %s, %s, [%s], '%s', 1"
                                        .formatted(id, at, at, excerpts, first));
    }

    private static CaseRecord caseOf(String... alerts) {
        CaseRecord record = new CaseRecord();
        for (String id : alerts) {
            record.alerts.put(id, new AlertRef(id, id, "", Level.ORANGE, true, 1));
        }
        return record;
    }
}
