/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.domain.time.CountyTime;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.LedgerEvent.Outcome;
import io.yuqing.jobs.model.WindowRow;
import io.yuqing.jobs.recount.DayReport;
import io.yuqing.jobs.recount.Recount;
import io.yuqing.jobs.recount.WindowInserts;
import io.yuqing.local.demo.DemoRecord;
import io.yuqing.local.demo.DemoStream;
import io.yuqing.local.demo.county.DemoOptions;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * All items of one platform come in one file when everything else has been read, days beyond the
 * retention of the job. They are stored; windows counted anew are those of a job that got them in
 * time.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryRecountedTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final Duration DAYS = Duration.ofDays(3);
    private static final Duration RETENTION = Duration.ofHours(6);
    private static final Predicate<DemoRecord> OF_THE_FILE =
            record -> new String(record.value(), UTF_8).contains("\"weilang\"");

    /** All columns but voices, since no table knows who wrote an item, and the time of storing. */
    private static final String WINDOWS =
            "SELECT subject_kind, subject_id, window, window_start, originals, reposts, comments,"
                    + " negative, neutral, positive, engagement, channels, platforms, categories,"
                    + " distinct_originals, version FROM v_subject_windows"
                    + " ORDER BY subject_kind, subject_id, window, window_start";

    private static final String ITEMS =
            "SELECT kind, item_id, event_at, topics, sentiment, category, likes, comments, reposts,"
                    + " views FROM v_items ORDER BY kind, item_id";

    private List<Item> withoutFile;
    private List<Item> file;
    private OperatorsInLine inTime;
    private OperatorsInLine late;
    private ClickHouseDatabase database;

    @BeforeAll
    void run(@TempDir Path folder) throws Exception {
        List<DemoRecord> records = new ArrayList<>();
        DemoStream.replay(1, new DemoOptions(DemoOptions.DEFAULT_START, DAYS, 4_000), records::add);
        Stream<DemoRecord> others = records.stream().filter(OF_THE_FILE.negate());
        List<DemoRecord> moved =
                Stream.concat(others, records.stream().filter(OF_THE_FILE)).toList();
        List<Item> admitted = AdmittedItems.of(moved, folder);
        withoutFile = new ArrayList<>();
        file = new ArrayList<>();
        for (Item item : admitted) {
            (item.platform.equals("weilang") ? file : withoutFile).add(item);
        }
        inTime = run(AdmittedItems.of(records, folder), DAYS.plusDays(1));
        late = run(admitted, RETENTION);
    }

    @BeforeEach
    void store() throws Exception {
        database = CLICKHOUSE.newDatabase();
        late.written().store(tables(database));
    }

    @AfterEach
    void drop() {
        CLICKHOUSE.drop(database);
    }

    @Test
    void windowsAreThoseOfAJobThatGotItInTime() throws Exception {
        ClickHouseDatabase straight = CLICKHOUSE.newDatabase();
        inTime.written().store(tables(straight));
        List<String> expected = lines(straight, WINDOWS);
        assertThat(expected).hasSizeGreaterThan(1_000);
        assertThat(lines(database, WINDOWS)).isNotEqualTo(expected);
        assertThat(lines(database, ITEMS)).isEqualTo(lines(straight, ITEMS));

        recount(database);

        assertThat(lines(database, WINDOWS)).isEqualTo(expected);
        CLICKHOUSE.drop(straight);
    }

    @Test
    void nobodyIsHeardWhoWasNotHeardInTime() throws Exception {
        String voices =
                "SELECT subject_kind, sum(voices) FROM v_subject_windows GROUP BY 1 ORDER BY 1";
        String before = database.text(voices);

        recount(database);

        assertThat(database.text(voices)).isEqualTo(before);
    }

    @Test
    void aSecondRunCorrectsNothing() throws Exception {
        assertThat(recount(database)).anyMatch(day -> day.corrections() > 100);
        String stored = "SELECT count(), sum(version) FROM subject_windows FINAL";
        String before = database.text(stored);

        assertThat(recount(database)).allMatch(day -> day.corrections() == 0);
        assertThat(database.text(stored)).isEqualTo(before);
    }

    @Test
    void nothingIsCorrectedWhereEverythingCameInTime() throws Exception {
        ClickHouseDatabase straight = CLICKHOUSE.newDatabase();
        inTime.written().store(tables(straight));

        assertThat(recount(straight))
                .allMatch(day -> day.corrections() == 0)
                .anyMatch(day -> day.items() > 500 && day.windows() > 1_000);
        CLICKHOUSE.drop(straight);
    }

    @Test
    void whatWasCutOffIsFinishedByTheNextRun() throws Exception {
        ClickHouseDatabase whole = CLICKHOUSE.newDatabase();
        late.written().store(tables(whole));
        recount(whole);

        for (int last : List.of(1, 40, 400)) {
            assertThatThrownBy(() -> recountUntil(last)).hasMessage("killed");
        }
        recount(database);

        assertThat(lines(database, WINDOWS)).isEqualTo(lines(whole, WINDOWS));
        CLICKHOUSE.drop(whole);
    }

    @Test
    void whatWasDeletedIsCountedNoMore() throws Exception {
        recount(database);
        database.execute("DELETE FROM items WHERE platform = 'weilang'");

        List<DayReport> reports = recount(database);

        assertThat(reports).anyMatch(day -> day.smaller() > 100);
        assertThat(
                        database.text(
                                "SELECT sum(platforms['weilang']) FROM v_subject_windows WHERE window ="
                                        + " '24h'"))
                .isEqualTo("0\n");
        assertThat(
                        database.value(
                                "SELECT count() FROM v_subject_windows WHERE voices > originals + reposts + comments"))
                .isEqualTo("0");
        assertThat(recount(database)).allMatch(day -> day.corrections() == 0);
    }

    @Test
    void everyItemOfItIsStoredAndHasAnOutcome() {
        assertThat(late.late()).hasSizeGreaterThan(500);
        WrittenRows written = late.written();
        long read = withoutFile.size() + file.size();
        long counted = written.outcomes(Outcome.COUNTED);
        long isLate = written.outcomes(Outcome.LATE);

        assertThat(counted + isLate + repeats(written)).isEqualTo(read);
        assertThat(written.late).hasSize((int) isLate);
        assertThat(database.value("SELECT count() FROM v_items"))
                .isEqualTo(Long.toString(counted + isLate));
    }

    @Test
    void noAlarmComesOfIt() throws Exception {
        long newest = withoutFile.stream().mapToLong(item -> item.eventAt).max().orElseThrow();
        long open = newest - RETENTION.plusHours(1).toMillis();
        List<Item> history = file.stream().filter(item -> item.eventAt < open).toList();
        assertThat(history).hasSizeGreaterThan(500);

        try (OperatorsInLine without = run(withoutFile, RETENTION);
                OperatorsInLine with =
                        run(
                                Stream.concat(withoutFile.stream(), history.stream()).toList(),
                                RETENTION)) {
            assertThat(with.late()).hasSizeGreaterThan(500);
            assertThat(without.alerts()).hasSizeGreaterThan(10);
            assertThat(with.alerts()).isEqualTo(without.alerts());
            assertThat(with.windows()).isEqualTo(without.windows());
        }
    }

    private static long repeats(WrittenRows written) {
        return written.outcomes(Outcome.DUPLICATE) + written.outcomes(Outcome.ID_CONFLICT);
    }

    private static OperatorsInLine run(List<Item> admitted, Duration retention) throws Exception {
        OperatorsInLine operators = new OperatorsInLine(2, retention);
        operators.take(admitted);
        return operators;
    }

    private static List<DayReport> recount(ClickHouseDatabase of) throws SQLException {
        List<DayReport> reports = new ArrayList<>();
        try (WindowInserts inserts = new WindowInserts(tables(of))) {
            for (LocalDate day : days()) {
                reports.add(new Recount(tables(of), Platforms.NONE).day(day, inserts));
                inserts.flush();
            }
        }
        return reports;
    }

    /** As a process that is killed when it has written some windows. */
    private void recountUntil(int last) throws SQLException {
        try (WindowInserts inserts = new WindowInserts(tables(database))) {
            List<WindowRow> written = new ArrayList<>();
            Recount.Corrected killed =
                    window -> {
                        inserts.take(window);
                        written.add(window);
                        if (written.size() == last) {
                            inserts.flush();
                            throw new SQLException("killed");
                        }
                    };
            for (LocalDate day : days()) {
                new Recount(tables(database), Platforms.NONE).day(day, killed);
            }
        }
    }

    private static List<LocalDate> days() {
        LocalDate first = DemoOptions.DEFAULT_START.atZone(CountyTime.ZONE).toLocalDate();
        return first.datesUntil(first.plusDays(DAYS.toDays() + 1)).toList();
    }

    private static ClickHouseEndpoint tables(ClickHouseDatabase of) {
        return ClickHouseEndpoint.of(of.url(), of.name());
    }

    private static List<String> lines(ClickHouseDatabase of, String query) {
        return of.text(query).lines().toList();
    }
}
