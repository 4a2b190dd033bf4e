/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.http;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.engine.ClickHouseHttp;
import io.yuqing.local.engine.HostileText;
import io.yuqing.local.engine.RawHttp;
import io.yuqing.local.engine.TypedTable;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The interface as curl and Grafana see it. */
class HttpInterfaceTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private final ClickHouseDatabase database = CLICKHOUSE.database();

    @Test
    void anIdleServerSaysOk() {
        assertThat(new ClickHouseHttp(database.url()).ping()).isTrue();
        assertThat(new RawHttp(database.url()).text()).isEqualTo("Ok.\n");
    }

    @Test
    void aQueryMayStandInTheUrlOrInTheBodyOrInBoth() {
        assertThat(request().parameter("query", "SELECT 1").text()).isEqualTo("1\n");
        assertThat(request().body("SELECT 2;\n").text()).isEqualTo("2\n");
        assertThat(request().parameter("query", "SELECT").body("3 -- three").text())
                .isEqualTo("3\n");
    }

    @Test
    void theFormatIsTheClauseThenTheHeaderThenTheParameter() {
        HttpResponse<byte[]> parameter =
                request().parameter("default_format", "JSONCompact").body("SELECT 1 AS a").send();
        assertThat(RawHttp.text(parameter)).contains("\"meta\"").contains("[1]");
        assertThat(RawHttp.header(parameter, "X-ClickHouse-Format")).isEqualTo("JSONCompact");
        assertThat(RawHttp.header(parameter, "Content-Type")).startsWith("application/json");

        HttpResponse<byte[]> header =
                request()
                        .parameter("default_format", "JSONCompact")
                        .header("X-ClickHouse-Format", "CSV")
                        .body("SELECT 'a' AS format")
                        .send();
        assertThat(RawHttp.text(header)).isEqualTo("\"a\"\n");

        HttpResponse<byte[]> clause =
                request()
                        .header("X-ClickHouse-Format", "CSV")
                        .body("SELECT 1 AS a FORMAT JSONEachRow SETTINGS max_threads = 1;")
                        .send();
        assertThat(RawHttp.text(clause)).isEqualTo("{\"a\":1}\n");
        assertThat(RawHttp.header(clause, "X-ClickHouse-Format")).isEqualTo("JSONEachRow");
    }

    @Test
    void anAnswerNamesQueryTimezoneServerAndWhatWasRead() {
        database.execute("CREATE TABLE read (n UInt64) ENGINE = MergeTree ORDER BY n");
        HttpResponse<byte[]> written =
                request().body("INSERT INTO read SELECT number FROM numbers(7)").send();
        assertThat(RawHttp.header(written, "X-ClickHouse-Summary"))
                .contains("\"written_rows\":\"7\"");
        HttpResponse<byte[]> read =
                request().parameter("query_id", "mine").body("SELECT sum(n) FROM read").send();
        assertThat(RawHttp.header(read, "X-ClickHouse-Query-Id")).isEqualTo("mine");
        assertThat(RawHttp.header(read, "X-ClickHouse-Summary")).contains("\"read_rows\":\"7\"");
        assertThat(RawHttp.header(read, "X-ClickHouse-Timezone")).isNotEmpty();
        assertThat(RawHttp.header(read, "X-ClickHouse-Server-Display-Name")).isNotEmpty();
    }

    @Test
    void rowsOfAnInsertFollowItsFormatClause() {
        database.execute("CREATE TABLE rows (n UInt64, s String) ENGINE = MergeTree ORDER BY n");
        request().parameter("query", "INSERT INTO rows FORMAT TSV").body("1\ta\n2\tb\n").send();
        request().body("INSERT INTO rows (s, n) FORMAT CSV\n\"c,\",3\n").send();
        request().body("INSERT INTO rows FORMAT JSONEachRow {\"n\":4,\"s\":\"\\n\"}").send();
        request().body("INSERT INTO rows VALUES (5, 'FORMAT CSV'), (6, '''');").send();
        request().parameter("query", "INSERT INTO rows VALUES").body("(7, 'g')").send();
        request()
                .parameter("query", "INSERT INTO rows /* FORMAT TSV */ (n) FORMAT RowBinary\n")
                .body(new byte[] {8, 0, 0, 0, 0, 0, 0, 0})
                .send();
        assertThat(database.text("SELECT n, s FROM rows ORDER BY n"))
                .isEqualTo("1\ta\n2\tb\n3\tc,\n4\t\\n\n5\tFORMAT CSV\n6\t\\'\n7\tg\n8\t\n");
    }

    @Test
    void nativeBlocksMoveFromTableToTable() {
        database.execute(TypedTable.ddl("from_here"));
        database.execute(TypedTable.ddl("to_there"));
        database.execute(
                "INSERT INTO from_here SELECT toString(number), 'repost', now64(3), NULL, 0.5, 1,"
                        + " number, ['a', toString(number)], map('forum', number), number,"
                        + " now() FROM numbers(200000)");
        byte[] rows = request().body("SELECT * FROM from_here FORMAT Native").send().body();
        HttpResponse<byte[]> answer =
                request()
                        .parameter("query", "INSERT INTO to_there FORMAT Native")
                        .body(rows)
                        .send();
        assertThat(RawHttp.header(answer, "X-ClickHouse-Summary"))
                .contains("\"written_rows\":\"200000\"");
        assertThat(database.value("SELECT groupBitXor(cityHash64(*)) FROM to_there"))
                .isEqualTo(database.value("SELECT groupBitXor(cityHash64(*)) FROM from_here"));
    }

    @Test
    void nativeAndJsonCompactSayTheSame() {
        database.execute(TypedTable.ddl("both"));
        database.execute(
                "INSERT INTO both SELECT '汉' || number, 'repost', '2024-05-01 00:00:00.001', NULL,"
                        + " 0.5, 1, -number, ['a'], map('forum', number), number, now()"
                        + " FROM numbers(1000)");
        String all = "SELECT * EXCEPT (channels) FROM both ORDER BY version";
        database.execute("CREATE TABLE copy AS both");
        byte[] rows = request().body(all + " FORMAT Native").send().body();
        request()
                .parameter("query", "INSERT INTO copy (* EXCEPT (channels)) FORMAT Native")
                .body(rows)
                .send();
        String copied = all.replace("FROM both", "FROM copy");
        assertThat(database.text("SELECT count() FROM copy")).isEqualTo("1000\n");
        assertThat(rowsOf(copied)).isEqualTo(rowsOf(all)).contains("汉999");
    }

    private String rowsOf(String sql) {
        return database.text(sql + " FORMAT JSONCompactEachRow");
    }

    @Test
    void aHigherVersionReplacesARowInWhateverOrderTheyCome() {
        database.execute(TypedTable.ddl("replaced"));
        for (int version : new int[] {2, 3, 1, 3}) {
            database.execute(
                    "INSERT INTO replaced (id, at, version, score) VALUES ('x', '2024-05-01"
                            + " 00:00:00.000', "
                            + version
                            + ", "
                            + version
                            + ")");
        }
        assertThat(database.text("SELECT id, version, score FROM replaced FINAL"))
                .isEqualTo("x\t3\t3\n");
    }

    @Test
    void eightClientsInsertIntoOneTable() throws Exception {
        database.execute("CREATE TABLE shared (n UInt64) ENGINE = MergeTree ORDER BY n");
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> inserts = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            byte[] row = ByteBuffer.allocate(8).order(LITTLE_ENDIAN).putLong(i).array();
            inserts.add(
                    () ->
                            request()
                                    .parameter("query", "INSERT INTO shared FORMAT RowBinary")
                                    .body(row)
                                    .send()
                                    .statusCode());
        }
        for (Future<Integer> status : clients.invokeAll(inserts)) {
            assertThat(status.get()).isEqualTo(200);
        }
        clients.shutdown();
        assertThat(database.text("SELECT count(), uniqExact(n), sum(n) FROM shared"))
                .isEqualTo("80\t80\t3160\n");
    }

    @Test
    void manyRowsGoInAndOutAsOneBody() {
        database.execute("CREATE TABLE large (n UInt64) ENGINE = MergeTree ORDER BY n");
        int rows = 4_000_000;
        ByteBuffer body = ByteBuffer.allocate(rows * 8).order(LITTLE_ENDIAN);
        for (long i = 0; i < rows; i++) {
            body.putLong(i);
        }
        HttpResponse<byte[]> answer =
                request()
                        .parameter("query", "INSERT INTO large FORMAT RowBinary")
                        .body(body.array())
                        .send();
        assertThat(RawHttp.header(answer, "X-ClickHouse-Summary"))
                .contains("\"written_rows\":\"" + rows + "\"");
        assertThat(request().body("SELECT n FROM large ORDER BY n FORMAT RowBinary").send().body())
                .isEqualTo(body.array());
    }

    @Test
    void parametersAreValuesWhateverTheyHold() {
        for (String hostile : HostileText.ALL) {
            String escaped =
                    hostile.replace("\\", "\\\\")
                            .replace("\t", "\\t")
                            .replace("\n", "\\n")
                            .replace("\r", "\\r");
            assertThat(
                            request()
                                    .parameter("param_text", escaped)
                                    .body("SELECT {text:String} FORMAT TSVRaw")
                                    .text())
                    .isEqualTo(hostile + "\n");
        }
    }

    @Test
    void settingsHoldForTheirRequestOnly() {
        String setting = "SELECT value FROM system.settings WHERE name = 'max_block_size'";
        assertThat(request().parameter("max_block_size", "777").body(setting).text())
                .isEqualTo("777\n");
        assertThat(request().body(setting).text()).isNotEqualTo("777\n");
        HttpResponse<byte[]> unknown = request().parameter("nonsense", "1").body(setting).send();
        assertThat(RawHttp.header(unknown, "X-ClickHouse-Exception-Code")).isEqualTo("115");
    }

    @Test
    void aSessionKeepsItsTemporaryTables() {
        RawHttp create = request().parameter("session_id", "s1");
        create.body("CREATE TEMPORARY TABLE kept (n UInt8)").send();
        RawHttp insert = request().parameter("session_id", "s1");
        assertThat(insert.body("INSERT INTO kept VALUES (9)").send().statusCode()).isEqualTo(200);
        assertThat(request().parameter("session_id", "s1").body("SELECT * FROM kept").text())
                .isEqualTo("9\n");
        assertThat(request().body("SELECT * FROM kept").send().statusCode()).isEqualTo(404);
    }

    @Test
    void aSessionTakesTheNextQueryAsSoonAsTheAnswerToTheLastIsRead() {
        for (int i = 0; i < 200; i++) {
            assertThat(request().parameter("session_id", "s2").body("SELECT 1").text())
                    .isEqualTo("1\n");
        }
    }

    @Test
    void aGetMayOnlyRead() {
        HttpResponse<byte[]> answer =
                request().parameter("query", "CREATE TABLE no (n UInt8) ENGINE = Memory").send();
        assertThat(RawHttp.header(answer, "X-ClickHouse-Exception-Code")).isEqualTo("164");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SELECT nothing                                         | 47  | 404
                    SELECT * FROM nowhere                                  | 60  | 404
                    SELEKT 1 FROM                                          | 62  | 400
                    SELECT 1; SELECT 2                                     | 62  | 400
                    selekt                                                 | 62  | 400
                    SELECT throwIf(number = 100000) FROM numbers(200000)   | 395 | 500
                    SELECT groupArray(number) FROM numbers(10000000) SETTINGS max_memory_usage = 1000000 | 241 | 500
                    SELECT count() FROM numbers(1e12) WHERE NOT ignore(sipHash64(number)) SETTINGS max_execution_time = 0.2 | 159 | 408
                    SELECT 1 INTO OUTFILE '/tmp/never'                     | 358 | 500
                    INSERT INTO t SELECT * FROM input('n UInt8') FORMAT TSV 1 | 48 | 501
                    SELECT {missing:String}                                | 456 | 400
                    USE nowhere                                            | 81  | 404
                    """)
    void anErrorHasStatusCodeAndText(String sql, int code, int status) {
        HttpResponse<byte[]> answer = request().body(sql).send();
        assertThat(RawHttp.text(answer)).startsWith("Code: " + code + ". DB::Exception: ");
        assertThat(RawHttp.header(answer, "X-ClickHouse-Exception-Code"))
                .isEqualTo(Integer.toString(code));
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void anUnknownDatabaseIsAnError() {
        HttpResponse<byte[]> answer =
                new RawHttp(database.url())
                        .header("X-ClickHouse-Database", "no`where")
                        .body("SELECT 1")
                        .send();
        assertThat(RawHttp.header(answer, "X-ClickHouse-Exception-Code")).isEqualTo("81");
    }

    @Test
    void gzipWorksInBothDirections() throws IOException {
        byte[] answer =
                request()
                        .header("Content-Encoding", "gzip")
                        .header("Accept-Encoding", "gzip")
                        .parameter("enable_http_compression", "1")
                        .body(gzip("SELECT number FROM numbers(100000)"))
                        .send()
                        .body();
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(answer))) {
            assertThat(new String(plain.readAllBytes(), UTF_8))
                    .endsWith("99999\n")
                    .hasSize(588_890);
        }
    }

    @Test
    void anEncodingThatIsNotKnownIsRefusedByName() {
        HttpResponse<byte[]> answer =
                request().header("Content-Encoding", "br").body("SELECT 1").send();
        assertThat(answer.statusCode()).isEqualTo(501);
        assertThat(RawHttp.text(answer)).contains("Content-Encoding br is not supported");
    }

    private RawHttp request() {
        return new RawHttp(database.url()).parameter("database", database.name());
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
