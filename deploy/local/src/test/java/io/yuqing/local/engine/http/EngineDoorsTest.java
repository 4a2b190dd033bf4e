/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.door.PageRequest;
import io.yuqing.local.engine.RawHttp;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no web page and no statement may do, however it is written. */
class EngineDoorsTest {
    private static final String SECRET = "a-line-of-a-file";

    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private final ClickHouseDatabase database = CLICKHOUSE.database();

    @TempDir Path folder;

    @BeforeEach
    void secretFile() throws IOException {
        Files.writeString(folder.resolve("secret"), SECRET + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,Origin: http://evil.example",
        "127.0.0.1,Origin: null",
        "127.0.0.1,Sec-Fetch-Site: cross-site",
        "evil.example,Accept: */*"
    })
    void aPageOfAnotherAddressChangesNothing(String host, String header) {
        String table = database.name() + ".of_a_page";
        PageRequest page =
                PageRequest.to(database.url(), "POST /?query=")
                        .header("Content-Type: text/plain")
                        .header(header)
                        .body("CREATE TABLE " + table + " (n UInt8) ENGINE = Memory");
        if (!host.equals("127.0.0.1")) {
            page.host(host);
        }

        assertThat(page.status()).isEqualTo(403);
        assertThat(database.value("EXISTS TABLE " + table)).isEqualTo("0");
    }

    @Test
    void aPageOfAnotherAddressReadsNothing() {
        assertThat(
                        PageRequest.to(database.url(), "GET /?query=SELECT%20version()")
                                .header("Sec-Fetch-Site: cross-site")
                                .header("Sec-Fetch-Mode: no-cors")
                                .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM file('@', 'LineAsString')",
                "SELECT * FROM `file` /* c */ ('@', 'LineAsString')",
                "SELECT * FROM '@'",
                "SELECT * FROM `@`",
                "SELECT * FROM view(SELECT * FROM file('@', 'LineAsString'))",
                "SELECT * FROM cluster(default, file('@', 'LineAsString'))",
                "EXPLAIN SELECT * FROM file('@', 'LineAsString')",
                "DESCRIBE TABLE file('@', 'LineAsString')",
                "SELECT file('@')",
                "SELECT \"file\" -- c\n ('@')",
                "SELECT \"fil\\x65\"('@')",
                "SELECT “file”('@')",
                "SELECT arrayMap(x -> file(x), ['@'])",
                "SELECT arrayMap(file, ['@'])",
                "SELECT * APPLY(file) FROM (SELECT '@')",
                "SELECT (SELECT file('@')) FROM (SELECT 1)",
                "SELECT * FROM format(JSONEachRow, 'a String, b String DEFAULT file(''@'')', '{}')",
                "SELECT b FROM generateRandom('a String, b String ALIAS file(''@'')') LIMIT 1",
                "SELECT b FROM \"generateRandom\" ('a String, b String ALIAS file(''@'')') LIMIT 1",
                "CREATE TABLE made AS generateRandom('a String, b String ALIAS file(''@'')')",
                "SELECT b FROM values('a String, b String ALIAS file(''@'')', 'x')",
                "FROM `values` /* c */ ('a String, b String ALIAS file(''@'')', 'x') SELECT b",
                "SELECT b FROM system.one, values('a String, b String ALIAS file(''@'')', 'x')",
                "SELECT b FROM system.one CROSS JOIN values('b String ALIAS file(''@'')', 'x')",
                "SELECT b FROM loop(values('a String, b String ALIAS file(''@'')', 'x')) LIMIT 1",
                "INSERT INTO kept SELECT b FROM values('a String, b String ALIAS file(''@'')', 'x')",
                "DESCRIBE TABLE values('a String, b String ALIAS file(''@'')', 'x')",
                "INSERT INTO FUNCTION null('a String, b String DEFAULT file(''@'')') (a) VALUES ('x')",
                "SELECT b FROM input('a String, b String ALIAS file(''@'')')",
                "SELECT * FROM arrowstream('x')",
                "SELECT 1 AS a FORMAT Template SETTINGS format_template_row = '@'",
                "INSERT INTO kept SETTINGS format_template_row = '@' FORMAT Template\nx\n",
                "SELECT 1 AS a FORMAT Template SETTINGS format_template_resultset = '@'",
                "SELECT 1 AS a FORMAT Protobuf SETTINGS format_schema = '@:Message'",
                "SELECT 1 SETTINGS format_schema_source = 'query'",
                "INSERT INTO kept SETTINGS format_avro_schema_registry_url = 'http://127.0.0.1:1/' FORMAT"
                        + " AvroConfluent\nx\n",
                "INSERT INTO kept SETTINGS input_format_record_errors_file_path = '@.out' FORMAT CSV\nx\n",
                "SELECT 1 SETTINGS dialect = 'kusto'",
                "SELECT 1 SETTINGS parallel_replicas_custom_key = 'file(''@'')'",
                "CREATE VIEW made AS SELECT arrayMap({f:Identifier}, ['@']) AS a",
                "CREATE VIEW made AS SELECT arrayMap({f : `Identifier`}, ['@']) AS a",
                "SET param_f = 'file'",
                "SELECT 1 SETTINGS additional_result_filter = 'file(''@'') = '''''",
                "SELECT * FROM eval('SELECT 1') SETTINGS allow_experimental_eval_table_function = 1",
                "SELECT * FROM filesystem('@')",
                "SELECT * FROM executable('cat', TSV, 'a String')",
                "SELECT * FROM url('http://127.0.0.1:1/', 'LineAsString')",
                "SELECT * FROM s3('http://127.0.0.1:1/bucket/b', 'TSV', 'a String')",
                "SELECT * FROM hdfs('hdfs://127.0.0.1:1/a', 'TSV', 'a String')",
                "SELECT * FROM remote('127.0.0.1:1', system.one)",
                "SELECT * FROM remoteSecure('127.0.0.1:1', system.one)",
                "SELECT * FROM mysql('127.0.0.1:1', 'a', 'b', 'c', 'd')",
                "SELECT * FROM postgresql('127.0.0.1:1', 'a', 'b', 'c', 'd')",
                "SELECT * FROM mongodb('127.0.0.1:1', 'a', 'b', 'c', 'd', 'e String')",
                "SELECT * FROM redis('127.0.0.1:1', 'k', 'k String')",
                "SELECT * FROM sqlite('@', 't')",
                "SELECT * FROM odbc('a', 'b', 'c')",
                "SELECT * FROM jdbc('a', 'b')",
                "SELECT 1 INTO OUTFILE '@.out'",
                "EXPLAIN SELECT 1 INTO OUTFILE '@.out'",
                "CREATE TABLE made (a String) ENGINE = File(TSV, '@.out')",
                "CREATE TABLE made (a String) ENGINE = URL('http://127.0.0.1:1/', TSV)",
                "CREATE TABLE made (a String) ENGINE = Executable('cat', TSV)",
                "CREATE TABLE made (a String) ENGINE = \"Executable\\x50ool\"('cat', TSV)",
                "CREATE TABLE made (a String) ENGINE = EmbeddedRocksDB(0, '@.db') PRIMARY KEY a",
                "CREATE TABLE made (a String) ENGINE = FileLog('@', 'TSV')",
                "CREATE TABLE made (a String) ENGINE = Kafka('127.0.0.1:1', 't', 'g', 'TSV')",
                "CREATE TABLE made (a String) ENGINE = Distributed('default', 'system', 'one')",
                "CREATE TABLE made (query String, database String, settings Map(String, String)) ENGINE ="
                        + " QueryRunner",
                "CREATE TABLE made (a String) ENGINE = MergeTree ORDER BY a SETTINGS disk ="
                        + " disk(type = 'web', endpoint = 'http://127.0.0.1:1/')",
                "CREATE TABLE made AS file('@', 'LineAsString')",
                "CREATE VIEW made AS SELECT file('@')",
                "CREATE VIEW made SQL SECURITY NONE AS SELECT 1",
                "CREATE MATERIALIZED VIEW made ENGINE = File(TSV) AS SELECT 1 AS a",
                "CREATE TEMPORARY TABLE made (a String) ENGINE = File(TSV, '@.out')",
                "CREATE DATABASE made ENGINE = Filesystem('@')",
                "CREATE DATABASE made ENGINE = SQLite('@')",
                "CREATE DATABASE made ENGINE = MySQL('127.0.0.1:1', 'a', 'b', 'c')",
                "CREATE DICTIONARY made (a UInt64) PRIMARY KEY a SOURCE(HTTP(url 'http://127.0.0.1:1'"
                        + " format 'TSV')) LAYOUT(FLAT()) LIFETIME(1)",
                "CREATE NAMED COLLECTION made AS a = 1",
                "CREATE FUNCTION made AS x -> x",
                "CREATE USER made",
                "INSERT INTO FUNCTION file('@.out', 'TSV', 'a String') VALUES ('x')",
                "INSERT INTO FUNCTION file('@.out', 'TSV', 'a String') FORMAT TSV\nx\n",
                "INSERT INTO FUNCTION url('http://127.0.0.1:1/', 'TSV', 'a String') FORMAT TSV\nx\n",
                "INSERT INTO kept FROM INFILE '@' FORMAT TSV",
                "INSERT INTO kept SELECT file('@')",
                "INSERT INTO kept VALUES (file('@'))",
                "INSERT INTO kept FORMAT Values (file('@'))",
                "INSERT INTO kept FORMAT values (file('@'))",
                "BACKUP TABLE kept TO File('@.backup')",
                "SYSTEM FLUSH LOGS",
                "SYSTEM SHUTDOWN",
                "ALTER USER default IDENTIFIED BY 'x'",
                "GRANT READ ON FILE TO default"
            })
    void aStatementReachesNoFileNetworkProgramOrAccount(String statement) throws IOException {
        database.execute("CREATE TABLE IF NOT EXISTS kept (a String) ENGINE = Memory");
        String sql = statement.replace("@", folder.resolve("secret").toString());

        String answer =
                new RawHttp(database.url()).parameter("database", database.name()).body(sql).text();

        assertThat(answer)
                .matches("(?s)Code: (497|358|452|60|62)\\..*")
                .doesNotContain(SECRET)
                .doesNotContain("onnection refused");
        assertThat(database.value("SELECT count() FROM kept")).isEqualTo("0");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aStatementOfManyValuesIsReadToItsEnd() {
        database.execute("CREATE TABLE IF NOT EXISTS kept (a String) ENGINE = Memory");
        String many = "('" + "x".repeat(1_000) + "'),";

        String answer =
                new RawHttp(database.url())
                        .parameter("database", database.name())
                        .body(
                                "INSERT INTO kept VALUES "
                                        + many.repeat(400)
                                        + "(file('"
                                        + folder.resolve("secret")
                                        + "'))")
                        .text();

        assertThat(answer).startsWith("Code: 497.");
        assertThat(database.value("SELECT count() FROM kept")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,''",
        "GET,&readonly=0",
        "HEAD,''",
        "OPTIONS,''",
        "PUT,''",
        "DELETE,''",
        "X,''"
    })
    void onlyAPostMayChangeSomething(String method, String more) {
        String table = database.name() + ".of_" + method;

        PageRequest.to(
                        database.url(),
                        method
                                + " /?query=CREATE%20TABLE%20"
                                + table
                                + "%20(n%20UInt8)%20ENGINE=Memory"
                                + more)
                .answer();

        assertThat(database.value("EXISTS TABLE " + table)).isEqualTo("0");
    }

    @Test
    void aParameterIsNoWayRound() {
        assertThat(
                        new RawHttp(database.url())
                                .parameter("param_f", "file")
                                .body("SELECT arrayMap({f:Identifier}, ['" + folder + "/secret'])")
                                .text())
                .startsWith("Code: 497.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'file(' || $$outfile$$ -- file(1)",
                "SELECT 1 AS profile /* file */",
                "SELECT disk_name FROM system.parts LIMIT 0",
                "SELECT formatDateTime(toDateTime(0), '%Y')",
                "SELECT outfile FROM (SELECT 1 AS outfile)",
                "SELECT coalesce(NULL, 1), isNull(NULL), values FROM (SELECT 1 AS values)",
                "SELECT param_a FROM (SELECT 1 AS param_a)",
                "SELECT 1 FORMAT JSON"
            })
    void whatOnlyLooksLikeItRuns(String sql) {
        assertThat(database.send(sql).statusCode()).isEqualTo(200);
    }
}
