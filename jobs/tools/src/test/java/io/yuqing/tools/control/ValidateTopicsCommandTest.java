/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.tools.Main;
import io.yuqing.tools.common.Terminal;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ValidateTopicsCommandTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-10T00:00:00Z"), ZoneOffset.UTC);

    private static ClickHouseDatabase database;

    @TempDir Path folder;
    private Path topics;

    @BeforeAll
    static void store() throws SQLException {
        database = CLICKHOUSE.database();
        ClickHouseEndpoint endpoint = ClickHouseEndpoint.of(database.url(), database.name());
        Migrations.run(endpoint);
        try (Connection tables = endpoint.connect();
                Statement statement = tables.createStatement()) {
            statement.execute(
                    "INSERT INTO items (item_id, kind, title, text, published_at, version) VALUES"
                            + " ('a', 'original', '停水通知', '小区今晚停水', '2026-03-09 08:00:00.000', 1),"
                            + " ('b', 'comment', '', '我家也停水', '2026-03-08 08:00:00.000', 1),"
                            + " ('c', 'comment', '', '断水三天', '2026-01-01 08:00:00.000', 1)");
        }
    }

    @BeforeEach
    void file() throws IOException {
        topics =
                Files.writeString(
                        folder.resolve("topics.yaml"),
                        """
                        - {id: water, revision: 1, name: 停水, expression: 停水 OR @别称, sets: {别称: [断水, "缺水 通知"]}}
                        - {id: area, revision: 1, name: 小区, expression: 小区}
                        - {id: old, revision: 2, deleted: true}
                        """);
    }

    @Test
    void saysHowOftenEachTermStoodInTheLastDaysAndMarksTheDead() {
        assertThat(
                        run(
                                topics.toString(),
                                "--clickhouse",
                                database.url(),
                                "--database",
                                database.name()))
                .containsExactly(
                        "3 条话题均可使用。",
                        "词频：各词在最近 7 天的 2 条中出现的条数",
                        "  停水（water）：停水 2 次、★断水 0 次、★缺水 通知 0 次",
                        "  小区（area）：小区 1 次",
                        "带 ★ 的词一次也没有出现；请核对写法，或确认确实无人提及。");
        assertThat(
                        run(
                                topics.toString(),
                                "--days",
                                "90",
                                "--clickhouse",
                                database.url(),
                                "--database",
                                database.name()))
                .contains("  停水（water）：停水 2 次、断水 1 次、★缺水 通知 0 次");
    }

    @Test
    void saysInOneLineThatNothingWasLookedUp() {
        assertThat(run(topics.toString(), "--data", folder.toString()))
                .hasSize(2)
                .contains("3 条话题均可使用。")
                .anyMatch(line -> line.startsWith("未查词频：没有系统在运行"));
        assertThat(run(topics.toString(), "--clickhouse", "http://127.0.0.1:1"))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("未查词频：ClickHouse（http://127.0.0.1:1"));
        assertThat(run(topics.toString(), "--data", folder.toString(), "--json")).isEmpty();
    }

    private static List<String> run(String... words) {
        List<String> all = new ArrayList<>(List.of("topic", "validate"));
        all.addAll(List.of(words));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Terminal terminal =
                new Terminal(
                        print, print, new BufferedReader(new StringReader("")), Map.of(), CLOCK);
        assertThat(Main.run(terminal, all.toArray(new String[0]))).isZero();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
