/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT transform(p, (SELECT codes FROM v_names)) AS shown FROM v_items",
                "SELECT word AS shown FROM (SELECT any(transform(p, (SELECT codes FROM v_names))) AS word FROM v_items)",
                "WITH (SELECT groupArray((a, word)) FROM (SELECT transform(p, (SELECT c FROM v_names)) AS word)) AS all"
                        + " SELECT found.2 AS shown FROM (SELECT arrayJoin(all) AS found)",
                "SELECT first.2 AS shown FROM (SELECT argMin(tuple(id, (SELECT n FROM v_names)), at) AS first FROM v_items)",
            })
    void shouldFollowANameToTheView(String sql) {
        assertThat(new QueryNames(sql).readsView("shown", "v_names")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT p AS other, (SELECT n FROM v_names) AS word FROM v_items",
                "SELECT p AS shown, (SELECT n FROM v_names) AS word FROM v_items",
                "SELECT found.1 AS shown FROM (SELECT arrayJoin(all) AS found, (p, (SELECT n FROM v_names)) AS all)",
                "SELECT found.3 AS shown FROM (SELECT (p, (SELECT n FROM v_names)) AS found)",
                "SELECT found.2 AS shown FROM (SELECT (p, 'v_names') AS found)",
                "SELECT found.2 AS shown FROM (SELECT length(p, (SELECT n FROM v_names)) AS found)",
                "SELECT shown AS shown, (SELECT n FROM v_names) AS word",
                "SELECT (SELECT n FROM v_names) AS shown UNION ALL SELECT p AS shown",
                "SELECT -p AS shown, (SELECT n FROM v_names) AS word",
            })
    void shouldNotTakeAnotherNameForIt(String sql) {
        assertThat(new QueryNames(sql).readsView("shown", "v_names")).isFalse();
    }
}
