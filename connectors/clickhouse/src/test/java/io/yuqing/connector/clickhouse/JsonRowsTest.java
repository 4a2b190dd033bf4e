/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.local.engine.ClickHouseProcess;
import io.yuqing.local.process.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As the user of boards and papers, who may only read and change no setting. */
class JsonRowsTest {
    @TempDir Path folder;

    @Test
    void shouldAskAsOneWhoMayOnlyRead() throws IOException, SQLException {
        Path accounts = folder.resolve("accounts");
        Files.writeString(accounts, "writer secret\nreader other readonly\n");
        Path password = folder.resolve("password");
        Files.writeString(password, "other\n");
        try (ClickHouseProcess server =
                        ClickHouseProcess.in(Layout.find(), folder.resolve("db"), 0)
                                .accounts(accounts)
                                .start();
                JsonRows rows =
                        new JsonRows(
                                ClickHouseEndpoint.of(server.url(), "default")
                                        .withUser("reader", password.toString()))) {
            assertThat(
                            rows.rows(
                                    "SELECT * FROM (SELECT toUInt64(9007199254740993) AS n, {t:String} AS t"
                                            + " UNION ALL SELECT 1, '') ORDER BY n DESC",
                                    Map.of("t", "a'/\\\\b"),
                                    30))
                    .containsExactly(
                            "{\"n\":9007199254740993,\"t\":\"a'\\/\\\\b\"}",
                            "{\"n\":1,\"t\":\"\"}");
            assertThat(rows.rows("SELECT 1 WHERE 0", Map.of(), 30)).isEmpty();
            assertThatThrownBy(() -> rows.rows("CREATE TABLE t (n Int8)", Map.of(), 30))
                    .isInstanceOf(SQLException.class);
        }
    }
}
