/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.connector.clickhouse.ClickHouseConfigException;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.domain.cases.RandomOffice;
import io.yuqing.domain.cases.chain.HistoryCheck;
import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Cause;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.PublicAnswer;
import io.yuqing.domain.cases.record.UnitTask;
import io.yuqing.jobs.delivery.cases.CaseStep;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.wire.cases.CaseEventJson;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An office in which anybody does anything, in the real tables: views say what its records say. */
@Timeout(300)
class ClickHouseCasesTest {
    private static final int ENTRIES = 900;
    private static final List<String> VIEWS =
            List.of(
                    "v_case_events",
                    "v_cases",
                    "v_case_units",
                    "v_case_deadlines",
                    "v_case_answers",
                    "v_case_outlets",
                    "v_case_alerts",
                    "v_case_seals",
                    "v_case_false_alarms",
                    "v_alert_cases");

    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final RandomOffice OFFICE = new RandomOffice(7, CaseEventJson.CANON);
    private static List<CaseStep> steps;

    @BeforeAll
    static void runAnOfficeAndWriteWhatItDid() throws Exception {
        OFFICE.run(ENTRIES);
        steps = CaseSteps.of(OFFICE.log());
        write(CLICKHOUSE.database(), steps, 50);
    }

    @Test
    void shouldHoldWholeChainsThatProveThemselves() {
        Map<String, List<CaseEvent>> stored = new TreeMap<>();
        for (String json :
                rows("SELECT event FROM v_case_events WHERE seq > 0 ORDER BY case_id, seq")) {
            CaseEvent event = CaseEventJson.read(json.getBytes(StandardCharsets.UTF_8));
            stored.computeIfAbsent(event.caseId(), id -> new ArrayList<>()).add(event);
        }
        List<Seal> seals =
                rows("SELECT day, log_offset, prev, hash FROM v_case_seals").stream()
                        .map(row -> row.split("\t", -1))
                        .map(row -> new Seal(row[0], Long.parseLong(row[1]), row[2], row[3]))
                        .toList();

        assertThat(stored).isEqualTo(OFFICE.histories());
        assertThat(seals).hasSizeGreaterThan(10);
        assertThat(new HistoryCheck(CaseEventJson.CANON).verify(stored, seals)).isEmpty();
    }

    @Test
    void shouldKeepRefusalsThatAreAboutNoCase() {
        List<String> astray =
                OFFICE.events().stream()
                        .filter(event -> event.seq() == 0)
                        .map(
                                event ->
                                        event.cause().actionId()
                                                + "\t"
                                                + event.refusal().reason().code())
                        .sorted()
                        .toList();

        assertThat(astray).isNotEmpty();
        assertThat(rows("SELECT action_id, refusal FROM v_case_events WHERE seq = 0 ORDER BY ALL"))
                .isEqualTo(astray);
    }

    @Test
    void shouldSayOfEachCaseWhatItsRecordSays() {
        assertThat(
                        rows(
                                "SELECT case_id, version, state, state_text, level, lead_unit, open,"
                                        + " overdue, instructed, returned, extended, reopened, result,"
                                        + " merged_into, arrayStringConcat(marks, '|'),"
                                        + " arrayStringConcat(units, '|'),"
                                        + " arrayStringConcat(platforms, '|') FROM v_cases ORDER BY"
                                        + " case_id"))
                .isEqualTo(
                        ofRecords(
                                record ->
                                        Stream.of(
                                                row(
                                                        record.caseId,
                                                        record.seq,
                                                        record.state().code(),
                                                        record.state().text(),
                                                        record.level.code(),
                                                        record.lead() == null
                                                                ? ""
                                                                : record.lead().unit(),
                                                        bit(record.isOpen()),
                                                        bit(record.overdue),
                                                        bit(record.instructed),
                                                        record.returned,
                                                        record.extended,
                                                        record.reopened,
                                                        EventColumns.code(record.result),
                                                        record.mergedInto,
                                                        String.join("|", record.marks()),
                                                        record.parts()
                                                                .map(UnitTask::unit)
                                                                .collect(Collectors.joining("|")),
                                                        String.join("|", record.platforms)))));
    }

    @Test
    void shouldSayTheTimesOfEachCase() {
        assertThat(
                        rows(
                                "SELECT case_id, "
                                        + millis("first_post_at")
                                        + millis("detected_at")
                                        + millis("opened_at")
                                        + millis("first_answer_at")
                                        + "ifNull(toUnixTimestamp64Milli(ended_at), 0) FROM v_cases"
                                        + " ORDER BY case_id"))
                .isEqualTo(
                        ofRecords(
                                record ->
                                        Stream.of(
                                                row(
                                                        record.caseId,
                                                        record.firstPostAt,
                                                        record.detectedAt,
                                                        record.openedAt,
                                                        record.answers.stream()
                                                                .mapToLong(PublicAnswer::at)
                                                                .min()
                                                                .orElse(0),
                                                        record.endedAt))));
    }

    @Test
    void shouldSayWhenEachStateWasReachedFirst() {
        assertThat(
                        rows(
                                "SELECT case_id, "
                                        + millis("accepted_at")
                                        + millis("assigned_at")
                                        + millis("acknowledged_at")
                                        + "ifNull(toUnixTimestamp64Milli(reported_at), 0) FROM"
                                        + " v_cases ORDER BY case_id"))
                .isEqualTo(
                        ofRecords(
                                record ->
                                        Stream.of(
                                                row(
                                                        record.caseId,
                                                        first(
                                                                record,
                                                                "accepted",
                                                                "assigned",
                                                                "working",
                                                                "reported"),
                                                        first(
                                                                record,
                                                                "assigned",
                                                                "working",
                                                                "reported"),
                                                        first(record, "working", "reported"),
                                                        first(record, "reported")))));
    }

    @Test
    void shouldSayOfEachUnitWhatItsTaskSays() {
        assertThat(
                        rows(
                                "SELECT case_id, unit, lead, state, "
                                        + millis("assigned_at")
                                        + millis("acknowledged_at")
                                        + "ifNull(toUnixTimestamp64Milli(reported_at), 0) FROM"
                                        + " v_case_units ORDER BY case_id, unit"))
                .isEqualTo(
                        parts(
                                record -> record.units.values().stream(),
                                (record, task) ->
                                        row(
                                                record.caseId,
                                                task.unit(),
                                                bit(task.lead()),
                                                task.state().code(),
                                                task.assignedAt(),
                                                task.acknowledgedAt(),
                                                task.reportedAt())));
    }

    @Test
    void shouldJudgeEachDeadlineByItsTimesAlone() {
        long now =
                Long.parseLong(
                        CLICKHOUSE
                                .database()
                                .text("SELECT toUnixTimestamp64Milli(now64(3))")
                                .strip());

        assertThat(
                        rows(
                                "SELECT case_id, deadline_id, unit, whom, source, "
                                        + millis("due_at")
                                        + "outcome, arrayStringConcat(stages, '|') FROM"
                                        + " v_case_deadlines ORDER BY case_id, deadline_id, unit"))
                .isEqualTo(
                        parts(
                                record -> record.clocks.values().stream(),
                                (record, clock) ->
                                        row(
                                                record.caseId,
                                                clock.spec().id(),
                                                clock.unit(),
                                                clock.spec().whom().name().toLowerCase(Locale.ROOT),
                                                clock.spec().source(),
                                                clock.dueAt(),
                                                outcome(clock, now),
                                                String.join("|", clock.stages()))));
        assertThat(rows("SELECT DISTINCT outcome FROM v_case_deadlines ORDER BY outcome"))
                .contains("kept", "missed", "stopped");
    }

    @Test
    void shouldShowAnswersWithWhereTheyWerePublished() {
        assertThat(
                        rows(
                                "SELECT case_id, answer_id, kind, speaker, "
                                        + millis("at")
                                        + "arrayStringConcat(platforms, '|') FROM v_case_answers ORDER"
                                        + " BY case_id, answer_id"))
                .isEqualTo(
                        parts(
                                        record -> record.answers.stream(),
                                        (record, answer) ->
                                                row(
                                                        record.caseId,
                                                        answer.answerId(),
                                                        answer.kind().code(),
                                                        answer.speaker(),
                                                        answer.at(),
                                                        answer.outlets().stream()
                                                                .map(Outlet::platform)
                                                                .collect(Collectors.joining("|"))))
                                .stream()
                                .sorted()
                                .toList());
    }

    @Test
    void shouldShowAlertsWhereTheyAreNowAndNoMoreWhereTheyWere() {
        assertThat(
                        rows(
                                "SELECT case_id, told_as, subject_kind, subject_id, level, firing FROM"
                                        + " v_case_alerts ORDER BY case_id, told_as"))
                .isEqualTo(
                        parts(
                                record -> record.alerts.values().stream(),
                                (record, alert) ->
                                        row(
                                                record.caseId,
                                                alert.toldAs(),
                                                alert.subject().split("/", 2)[0],
                                                alert.subject().isEmpty()
                                                        ? ""
                                                        : alert.subject().split("/", 2)[1],
                                                alert.level().code(),
                                                bit(alert.firing()))));
        assertThat(OFFICE.office().book.all())
                .as("some were split off")
                .anyMatch(
                        record -> record.eventKey.startsWith("split/") && !record.alerts.isEmpty());
    }

    @Test
    void shouldBeTheSameHoweverOftenAndInWhateverOrderItIsWritten() throws Exception {
        List<CaseStep> shuffled = new ArrayList<>(steps);
        shuffled.addAll(steps.subList(0, steps.size() / 2));
        Collections.shuffle(shuffled, new Random(3));
        ClickHouseDatabase other = migrated();
        write(other, shuffled, 60);

        for (String view : VIEWS) {
            String all = "SELECT %s FROM %s ORDER BY ALL".formatted(unclocked(view), view);
            assertThat(other.text(all)).as(view).isEqualTo(CLICKHOUSE.database().text(all));
        }
    }

    @Test
    void shouldSayBeforeAnythingIsWrittenThatTheMigrationsWereNotRun() throws SQLException {
        ClickHouseDatabase empty = CLICKHOUSE.newDatabase();
        try (ClickHouseCases tables = open(empty)) {
            assertThatThrownBy(() -> tables.writeAll(steps.subList(0, 1)))
                    .isInstanceOf(ClickHouseConfigException.class)
                    .hasMessageContaining("run the migrations");
        }
    }

    @Test
    void shouldRefuseWhatIsNoStepForItsContent() {
        try (ClickHouseCases tables = open(CLICKHOUSE.database())) {
            CaseStep broken = CaseSteps.step("{}".getBytes(StandardCharsets.UTF_8), null);

            assertThatThrownBy(() -> tables.writeAll(List.of(broken)))
                    .isInstanceOfSatisfying(
                            Exception.class,
                            failure -> assertThat(tables.refusesContent(failure)).isTrue());
        }
    }

    /** Without what depends on when a row was written or is read. */
    private static String unclocked(String view) {
        return switch (view) {
            case "v_case_false_alarms", "v_alert_cases" -> "*";
            case "v_case_deadlines" -> "* EXCEPT (stored_at, overdue_seconds)";
            default -> "* EXCEPT (stored_at)";
        };
    }

    private static ClickHouseDatabase migrated() throws SQLException {
        ClickHouseDatabase database = CLICKHOUSE.newDatabase();
        Migrations.run(ClickHouseEndpoint.of(database.url(), database.name()));
        return database;
    }

    private static ClickHouseCases open(ClickHouseDatabase database) {
        return new ClickHouseCases(ClickHouseEndpoint.of(database.url(), database.name()));
    }

    private static void write(ClickHouseDatabase database, List<CaseStep> all, int batch)
            throws Exception {
        Migrations.run(ClickHouseEndpoint.of(database.url(), database.name()));
        try (ClickHouseCases tables = open(database)) {
            for (int i = 0; i < all.size(); i += batch) {
                tables.writeAll(all.subList(i, Math.min(all.size(), i + batch)));
            }
        }
    }

    private static List<String> rows(String sql) {
        return CLICKHOUSE
                .database()
                .text(sql)
                .lines()
                .map(line -> line.replace("\\\"", "\""))
                .toList();
    }

    private static String millis(String column) {
        return "ifNull(toUnixTimestamp64Milli(" + column + "), 0), ";
    }

    private static List<String> ofRecords(Function<CaseRecord, Stream<String>> rows) {
        return OFFICE.office().book.all().stream().flatMap(rows).toList();
    }

    private static <T> List<String> parts(
            Function<CaseRecord, Stream<T>> all, BiFunction<CaseRecord, T, String> row) {
        return ofRecords(record -> all.apply(record).map(part -> row.apply(record, part)));
    }

    private static String row(Object... cells) {
        return Stream.of(cells).map(String::valueOf).collect(Collectors.joining("\t"));
    }

    private static int bit(boolean set) {
        return set ? 1 : 0;
    }

    private static long first(CaseRecord record, String... states) {
        return OFFICE.histories().get(record.caseId).stream()
                .filter(event -> List.of(states).contains(event.standing().state().code()))
                .map(ClickHouseCasesTest::happenedAt)
                .findFirst()
                .orElse(0L);
    }

    private static long happenedAt(CaseEvent event) {
        Cause cause = event.cause();
        return cause.by().isHearsay() && cause.details().has(EntryDetail.HAPPENED_AT)
                ? cause.details().number(EntryDetail.HAPPENED_AT)
                : event.at();
    }

    private static String outcome(Clock clock, long now) {
        return switch (clock.standing().kept(now)) {
            case YES -> "kept";
            case NO -> "missed";
            case NOT_YET -> clock.stoppedAt() > 0 ? "stopped" : "not_yet";
        };
    }
}
