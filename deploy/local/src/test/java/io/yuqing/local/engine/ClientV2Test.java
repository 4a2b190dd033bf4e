/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.ServerException;
import com.clickhouse.client.api.data_formats.RowBinaryFormatWriter;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.client.api.query.GenericRecord;
import com.clickhouse.client.api.query.QueryResponse;
import com.clickhouse.client.api.query.QuerySettings;
import com.clickhouse.data.ClickHouseFormat;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the official client, which the sink inserts with, needs of the server. */
class ClientV2Test {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final Instant AT = Instant.parse("2024-05-01T12:34:56.789Z");

    private final ClickHouseDatabase database = CLICKHOUSE.database();

    enum Compression {
        AS_THE_CLIENT_LIKES,
        NONE,
        BLOCKS,
        HTTP;

        Client.Builder set(Client.Builder builder) {
            if (this == AS_THE_CLIENT_LIKES) {
                return builder;
            }
            return builder.compressServerResponse(this != NONE)
                    .compressClientRequest(this != NONE)
                    .useHttpCompression(this == HTTP);
        }
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void binaryRowsComeBackAsTheyWereWritten(Compression compression) throws Exception {
        String table = "typed_" + compression.name().toLowerCase(Locale.ROOT);
        database.execute(TypedTable.ddl(table));
        try (Client client = compression.set(builder()).build()) {
            int rows = 5_000;
            insert(client, table, rows);

            List<GenericRecord> read =
                    client.queryAll("SELECT * FROM " + table + " FINAL ORDER BY version");
            assertThat(read).hasSize(rows);
            GenericRecord last = read.get(rows - 1);
            assertThat(last.getString("id")).isEqualTo("帖子-" + (rows - 1));
            assertThat(last.getString("kind")).isEqualTo("original");
            assertThat(last.getZonedDateTime("at").toInstant()).isEqualTo(AT);
            assertThat(last.getObject("maybe")).isNull();
            assertThat(last.getFloat("score")).isEqualTo(0.5f);
            assertThat(last.getList("words")).isEqualTo(List.of("舆情", "a'b\n"));
            assertThat(last.getObject("channels")).hasToString("{forum=3}");
            assertThat(last.getBigInteger("version")).isEqualTo(BigInteger.valueOf(rows - 1));
        }
    }

    @Test
    void anInsertTellsHowManyRowsWereWritten() throws Exception {
        database.execute("CREATE TABLE told (n UInt64) ENGINE = MergeTree ORDER BY n");
        try (Client client = builder().build();
                InsertResponse response =
                        client.insert(
                                        "told",
                                        new ByteArrayInputStream(
                                                "1\n2\n3\n".getBytes(StandardCharsets.UTF_8)),
                                        ClickHouseFormat.TSV,
                                        new InsertSettings().serverSetting("async_insert", "0"))
                                .get(30, TimeUnit.SECONDS)) {
            assertThat(response.getWrittenRows()).isEqualTo(3);
        }
    }

    @Test
    void parametersAreValuesWhateverTheyHold() throws Exception {
        try (Client client = builder().build()) {
            for (String hostile : HostileText.ALL) {
                try (QueryResponse response =
                                client.query(
                                                "SELECT length({text:String}) AS n",
                                                Map.of("text", hostile),
                                                new QuerySettings().setFormat(ClickHouseFormat.TSV))
                                        .get(30, TimeUnit.SECONDS);
                        var body = response.getInputStream()) {
                    assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8).strip())
                            .isEqualTo(
                                    Integer.toString(
                                            hostile.getBytes(StandardCharsets.UTF_8).length));
                }
            }
        }
    }

    @Test
    void aRefusedInsertCarriesTheCodeOfTheEngine() {
        database.execute("CREATE TABLE strict (n UInt64) ENGINE = MergeTree ORDER BY n");
        try (Client client = builder().build()) {
            assertThat(codeOf(() -> insertRows(client, "strict", new byte[] {1, 2, 3})))
                    .isEqualTo(33);
            assertThat(codeOf(() -> client.queryAll("SELECT nothing"))).isEqualTo(47);
        }
    }

    private static int codeOf(ThrowingCallable call) {
        for (Throwable e = catchThrowable(call); e != null; e = e.getCause()) {
            if (e instanceof ServerException refused) {
                return refused.getCode();
            }
        }
        throw new AssertionError("no answer of the server");
    }

    private static void insertRows(Client client, String table, byte[] rows) throws Exception {
        client.insert(table, new ByteArrayInputStream(rows), ClickHouseFormat.RowBinary)
                .get(30, TimeUnit.SECONDS)
                .close();
    }

    private Client.Builder builder() {
        return new Client.Builder()
                .addEndpoint(database.url())
                .setUsername("default")
                .setPassword("")
                .setDefaultDatabase(database.name());
    }

    private static void insert(Client client, String table, int rows) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> names =
                List.of(
                        "id",
                        "kind",
                        "at",
                        "maybe",
                        "score",
                        "flag",
                        "position",
                        "words",
                        "channels",
                        "version");
        RowBinaryFormatWriter writer =
                new RowBinaryFormatWriter(
                        bytes,
                        client.getTableSchema(table),
                        ClickHouseFormat.RowBinaryWithDefaults);
        for (int i = 0; i < rows; i++) {
            List<Object> values = new ArrayList<>();
            values.addAll(List.of("帖子-" + i, "original", AT.atZone(TypedTable.BEIJING)));
            values.add(null);
            values.addAll(List.of(0.5f, 1, -1L, List.of("舆情", "a'b\n"), Map.of("forum", 3L)));
            values.add(BigInteger.valueOf(i));
            for (int column = 0; column < names.size(); column++) {
                writer.setValue(names.get(column), values.get(column));
            }
            writer.commitRow();
        }
        try (InsertResponse response =
                client.insert(
                                table,
                                new ByteArrayInputStream(bytes.toByteArray()),
                                ClickHouseFormat.RowBinaryWithDefaults,
                                new InsertSettings().serverSetting("async_insert", "0"))
                        .get(60, TimeUnit.SECONDS)) {
            assertThat(response.getWrittenRows()).isEqualTo(rows);
        }
    }
}
