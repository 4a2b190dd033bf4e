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
import io.yuqing.tools.ToolMain;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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
        assertThat(out).contains("的用法");
    }

    private int open(String offset, Path keyFile) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        List<String> words = new ArrayList<>(List.of("dead-letter", "open", "posts", "1", offset));
        words.addAll(List.of("--key", keyFile.toString()));
        words.addAll(List.of("--clickhouse", database.url(), "--database", database.name()));
        int code =
                ToolMain.run(
                        words, Map.of(), stream, stream, new BufferedReader(new StringReader("")));
        out = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }
}
