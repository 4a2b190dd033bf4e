/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.domain.privacy.Sealer;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.tools.ToolRun;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DeadLetterCommandTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final String BROKEN = "{\"id\": 坏的记录";

    @TempDir private Path folder;
    private ClickHouseDatabase database;
    private Path key;
    private String out;

    @BeforeEach
    void storeALetter() throws Exception {
        key = folder.resolve("privacy.key");
        PrivacyKey.createFile(key);
        byte[] sealed =
                Sealer.of(PrivacyKey.fromFile(key))
                        .seal(BROKEN.getBytes(StandardCharsets.UTF_8), "posts", 1, 42);
        database = CLICKHOUSE.database();
        ClickHouseEndpoint endpoint = ClickHouseEndpoint.of(database.url(), database.name());
        Migrations.run(endpoint);
        try (Connection tables = endpoint.connect();
                PreparedStatement insert =
                        tables.prepareStatement(
                                "INSERT INTO dead_letters (source_topic, source_partition,"
                                        + " source_offset, payload_sealed, version)"
                                        + " VALUES ('posts', 1, 42, ?, 1)")) {
            insert.setString(1, Base64.getEncoder().encodeToString(sealed));
            insert.execute();
        }
    }

    @Test
    void shouldShowTheOriginalToTheHolderOfTheKey() {
        assertThat(open("42", key)).isZero();
        assertThat(out).isEqualTo(BROKEN + System.lineSeparator());
    }

    @Test
    void shouldRefuseAnotherKeyAndALetterThatIsNotThere() throws Exception {
        Path other = folder.resolve("other.key");
        PrivacyKey.createFile(other);
        assertThat(open("42", other)).isEqualTo(2);
        assertThat(out).contains("打不开这条死信").contains("--key");
        assertThat(open("43", key)).isEqualTo(2);
        assertThat(out).contains("死信表中没有 posts/1/43");
        assertThat(open("many", key)).isEqualTo(2);
        assertThat(out).contains("OFFSET 的值 'many' 无法使用：应为整数").contains("--help");
    }

    private int open(String offset, Path keyFile) {
        ToolRun run =
                ToolRun.of(
                        "dead-letter",
                        "open",
                        "posts",
                        "1",
                        offset,
                        "--key",
                        keyFile.toString(),
                        "--clickhouse",
                        database.url(),
                        "--database",
                        database.name());
        out = run.text();
        return run.code();
    }
}
