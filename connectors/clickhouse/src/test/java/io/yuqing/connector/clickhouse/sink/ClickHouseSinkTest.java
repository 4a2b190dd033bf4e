/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.connector.clickhouse.BatchLimits;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.TableContract;
import io.yuqing.connector.clickhouse.fixture.AllTypes;
import io.yuqing.connector.clickhouse.fixture.Collected;
import io.yuqing.connector.clickhouse.fixture.Reading;
import io.yuqing.connector.clickhouse.fixture.ReadingBytes;
import io.yuqing.connector.clickhouse.internal.batch.RowBatch;
import io.yuqing.connector.clickhouse.internal.send.ClientInserts;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The writer against the real engine. */
@Timeout(60)
class ClickHouseSinkTest {

    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private ClickHouseDatabase database;
    private ClickHouseEndpoint endpoint;

    @BeforeEach
    void anEmptyTable() {
        database = CLICKHOUSE.newDatabase();
        database.execute(Reading.DDL);
        endpoint = ClickHouseEndpoint.of(database.url(), database.name());
    }

    @AfterEach
    void dropTheDatabase() {
        CLICKHOUSE.drop(database);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyTypeArrivesAsItWasWritten(boolean compressed) throws Exception {
        database.execute(AllTypes.ddl("all_types"));
        AllTypes full =
                new AllTypes(
                        "停水三天 😀\t'\n",
                        "weibo",
                        true,
                        -1L,
                        -7,
                        Long.MIN_VALUE,
                        0.25f,
                        1e300,
                        1_780_000_000_123L,
                        -1L,
                        -0.5,
                        "",
                        List.of("水", ""),
                        List.of(3L, Long.MIN_VALUE),
                        Map.of("weibo", 2L, "forum", 1L),
                        Map.of("unit", "水务局"));
        AllTypes empty =
                new AllTypes(
                        "", "", false, 0, 0, 0, 0, 0, 0, null, null, null, List.of(), List.of(),
                        Map.of(), Map.of());

        insert(compressed, full, empty);

        assertThat(
                        database.text(
                                "SELECT * EXCEPT stored_at FROM all_types ORDER BY count FORMAT"
                                        + " JSONCompactEachRow"))
                .isEqualToNormalizingNewlines(
                        """
                        ["", "", 0, 0, 0, 0, 0, 0, "1970-01-01 08:00:00.000", null, null, null, [], [], {}, {}]
                        ["停水三天 😀\\t'\\n", "weibo", 1, 18446744073709551615, -7, -9223372036854775808, 0.25, 1e300, "2026-05-29 04:26:40.123", "1970-01-01 07:59:59.999", -0.5, "", ["水",""], [3,-9223372036854775808], {"forum":1,"weibo":2}, {"unit":"水务局"}]
                        """);
        assertThat(database.value("SELECT countIf(stored_at > now() - 60) FROM all_types"))
                .isEqualTo("2");
    }

    @Test
    void batchesThatComeTwiceLeaveTheTableAsItWas() throws Exception {
        writeAll(0, 50);
        String once = finalRows();
        writeAll(20, 50);
        writeAll(0, 30);

        assertThat(finalRows()).isEqualTo(once);
        assertThat(database.value("SELECT count() FROM readings FINAL")).isEqualTo("50");
    }

    @Test
    void theHighestVersionStaysInWhateverOrderVersionsCome() throws Exception {
        Reading reading = Reading.of(1);
        try (WriterRig rig = new WriterRig(WriterRig.sink(endpoint).build())) {
            rig.write(reading.withLevel(30, 3), reading.withLevel(10, 1));
            rig.end();
            rig.write(reading.withLevel(20, 2));
            rig.end();
        }
        assertThat(database.value("SELECT level FROM readings FINAL")).isEqualTo("30");
    }

    @Test
    void ofRowsOfOneKeyInOneBatchReadersSeeTheNewestAndMergesKeepIt() throws Exception {
        Reading reading = Reading.of(1);
        try (WriterRig rig = new WriterRig(WriterRig.sink(endpoint).build())) {
            rig.write(reading.withLevel(30, 3), reading.withLevel(10, 1), reading.withLevel(20, 2));
            rig.end();
        }
        assertThat(database.value("SELECT groupArray(level) FROM readings FINAL"))
                .isEqualTo("[30]");
        database.execute("OPTIMIZE TABLE readings FINAL");
        assertThat(database.value("SELECT groupArray(level) FROM readings")).isEqualTo("[30]");
    }

    @Test
    void aBatchMayTouchManyYearsOfMonths() throws Exception {
        try (WriterRig rig = new WriterRig(WriterRig.sink(endpoint).build())) {
            for (int month = 0; month < 150; month++) {
                long at =
                        LocalDate.of(2010, 1, 15)
                                .plusMonths(month)
                                .atStartOfDay()
                                .toInstant(ZoneOffset.UTC)
                                .toEpochMilli();
                rig.write(new Reading("a", at, month, 1));
            }
            rig.end();
        }
        assertThat(database.value("SELECT uniq(toYYYYMM(at)) FROM readings")).isEqualTo("150");
    }

    @Test
    void aRowThatBreaksAConstraintIsFoundAmongTheOthers() throws Exception {
        Collected.ROWS.clear();
        Reading bad = Reading.of(77).withLevel(Reading.IMPLAUSIBLE, 1);
        try (WriterRig rig =
                new WriterRig(WriterRig.sink(endpoint).badRows(new Collected()).build())) {
            rig.write(0, 30);
            rig.write(bad);
            rig.write(30, 60);
            rig.end();
        }
        assertThat(database.value("SELECT count() FROM readings FINAL")).isEqualTo("60");
        assertThat(Collected.ROWS).hasSize(1);
        assertThat(Collected.ROWS.get(0).code()).isEqualTo(469);
        assertThat(ReadingBytes.read(Collected.ROWS.get(0).rowBinary())).containsExactly(bad);
    }

    @Test
    void aMissingTableIsOneSentenceWithItsRemedy() throws Exception {
        database.execute("DROP TABLE readings");

        assertFails("the table does not exist: run the migrations of this version");
    }

    @Test
    void aColumnOfAnotherTypeIsOneSentence() throws Exception {
        database.execute("ALTER TABLE readings DROP COLUMN stored_at, ADD COLUMN extra String");
        database.execute("ALTER TABLE readings DROP CONSTRAINT plausible");
        database.execute("ALTER TABLE readings MODIFY COLUMN level Float64");

        assertFails("column level is Float64 in the table and UInt64 in the encoder");
    }

    private void assertFails(String sentence) throws Exception {
        try (WriterRig rig = new WriterRig(WriterRig.sink(endpoint).build())) {
            rig.write(0, 1);
            assertThatThrownBy(rig::end).hasStackTraceContaining(sentence);
        }
    }

    private void writeAll(int from, int to) throws Exception {
        BatchLimits small = new BatchLimits(7, 1 << 20, Duration.ofSeconds(1));
        try (WriterRig rig = new WriterRig(WriterRig.sink(endpoint).batch(small).build())) {
            rig.write(from, to);
            rig.end();
        }
    }

    private void insert(boolean compressed, AllTypes... rows) throws Exception {
        RowBatch<AllTypes> batch =
                new RowBatch<>(BatchLimits.DEFAULT, new AllTypes.Encoder().columns(), null);
        for (AllTypes row : rows) {
            batch.add(row);
        }
        try (ClientInserts inserts = new ClientInserts(endpoint, "all_types", compressed)) {
            assertThat(TableContract.differences(AllTypes.COLUMNS, inserts.tableColumns()))
                    .isEmpty();
            inserts.insert(batch.all());
        }
    }

    private String finalRows() {
        return database.text(
                "SELECT station, at, level, version FROM readings FINAL ORDER BY station, at");
    }
}
