/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.wire.cases.CaseEventJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The rows with which boards are tried are those that the job writes of an office. */
@Timeout(120)
class BoardSeedTest {
    private static final Path SEED =
            Path.of(
                    System.getProperty("yuqing.root"),
                    "grafana/src/test/resources/io/yuqing/grafana/seed_cases.sql");
    private static final String HEAD =
            """
            -- Rows of cases: a small office (SmallOffice) as the job writes it. BoardSeedTest of jobs/flink holds this file to them.
            """;

    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    @Test
    void shouldBeWhatTheJobWritesOfTheSmallOffice() throws Exception {
        ClickHouseDatabase database = CLICKHOUSE.database();
        ClickHouseEndpoint endpoint = ClickHouseEndpoint.of(database.url(), database.name());
        Migrations.run(endpoint);
        try (ClickHouseCases tables = new ClickHouseCases(endpoint)) {
            tables.writeAll(CaseSteps.of(SmallOffice.log()));
        }
        StringBuilder seed = new StringBuilder(HEAD);
        for (String table : ClickHouseCases.TABLES) {
            String rows =
                    database.text(
                            ("SELECT * EXCEPT (stored_at) FROM %s FINAL ORDER BY ALL SETTINGS"
                                            + " output_format_sql_insert_table_name = '%s' FORMAT"
                                            + " SQLInsert")
                                    .formatted(table, table));
            seed.append('\n')
                    .append(rows.replace(") VALUES (", ") VALUES\n  (").replace("), (", "),\n  ("));
        }

        assertThat(SEED).exists();
        assertThat(seed.toString()).isEqualTo(Files.readString(SEED));
    }

    @Test
    void shouldDoAllThatItMeansToDo() {
        List<CaseEvent> refused =
                CaseSteps.of(SmallOffice.log()).stream()
                        .filter(step -> step.event != null)
                        .map(step -> CaseEventJson.read(step.event))
                        .filter(CaseEvent::isRefused)
                        .toList();

        assertThat(refused)
                .extracting(event -> event.refusal().sentence())
                .singleElement()
                .asString()
                .startsWith("本事项现为“办理中”");
    }
}
