/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.sql.StatementSplitter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Who may read and write what: {@code users.sql} is held to the engine's parser, and its grants to
 * the tables and views there are. That the grants work, the tests of {@code deploy/} show.
 */
class UsersTest {

    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final Path ROOT = Path.of(System.getProperty("yuqing.root"));
    private static final String SYNTAX_ERROR = "62";

    @Test
    void everyStatementIsOneTheEngineUnderstands() throws IOException {
        for (String statement : StatementSplitter.split(read("sql/users.sql"))) {
            HttpResponse<String> answer = CLICKHOUSE.database().send(statement);
            assertThat(answer.headers().firstValue("X-ClickHouse-Exception-Code"))
                    .as(statement + "\n" + answer.body())
                    .isPresent()
                    .get()
                    .isNotEqualTo(SYNTAX_ERROR);
        }
    }

    @Test
    void whatIsNamedForReadersIsAViewAndEveryViewIsNamedSo() {
        String migrations = migrations();

        assertThat(all("CREATE OR REPLACE VIEW (\\w+)", migrations))
                .contains("v_alerts", "v_deliveries")
                .allMatch(view -> view.startsWith("v_"));
        assertThat(tables(migrations)).noneMatch(table -> table.startsWith("v_"));
    }

    @Test
    void theJobsMayAddRowsToEveryTableThatNoViewFills() throws IOException {
        Set<String> tables = tables(migrations());
        tables.removeAll(all("MATERIALIZED VIEW .* TO (\\w+)", migrations()));

        assertThat(all("GRANT INSERT ON yuqing\\.(\\w+) TO yuqing_writer", read("sql/users.sql")))
                .isEqualTo(tables);
    }

    private static Set<String> tables(String migrations) {
        return all("CREATE TABLE IF NOT EXISTS (\\w+)", migrations);
    }

    @Test
    void everyViewRunsWithTheRightsOfItsMaker() throws IOException {
        String views = migrations();

        assertThat(
                        all(
                                "VIEW (?:IF NOT EXISTS )?(\\w+) (?:REFRESH EVERY \\d+ \\w+ (?:OFFSET \\d+ \\w+ )?APPEND )?(?:TO \\w+ )?DEFINER = CURRENT_USER"
                                        + " SQL SECURITY DEFINER AS",
                                views))
                .isEqualTo(all("(?<!DROP )VIEW (?:IF NOT EXISTS )?(\\w+) ", views));
    }

    private static Set<String> all(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String migrations() {
        return MigrationFiles.all().stream()
                .map(Migration::script)
                .collect(Collectors.joining("\n"));
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
