/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.control.cases.CaseOfficeInProcess;
import io.yuqing.control.cases.CaseTopics;
import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.CasePlans;
import io.yuqing.domain.cases.RandomOffice;
import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.rule.Level;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.tools.ToolRun;
import io.yuqing.wire.cases.CaseEntryJson;
import io.yuqing.wire.cases.CaseEventJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The tables of ClickHouse are held against the log as the topics are. */
class VerifyTablesTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CaseTopics topics = CaseOfficeInProcess.newTopics(KAFKA.bootstrap());
    private final CaseOffice office = new CaseOffice(CasePlans.county(), CaseEventJson.CANON);
    private final List<Seal> seals = new ArrayList<>();
    @TempDir private Path folder;
    private ClickHouseDatabase database;
    private Path config;
    private String first;
    private String second;

    @BeforeEach
    void work() throws Exception {
        database = CLICKHOUSE.database();
        Migrations.run(ClickHouseEndpoint.of(database.url(), database.name()));
        config = CaseConfig.write(folder, KAFKA.bootstrap(), topics);
        Acts acts = new Acts();
        first = office.act(plain(acts.open("城东停水", Level.YELLOW))).caseId();
        office.act(acts.accept(first));
        seal("seal/1", "2026-06-01");
        second = office.act(plain(acts.open("城西停电", Level.ORANGE))).caseId();
        office.act(acts.accept(second));
        seal("seal/2", "2026-06-02");
        office.act(acts.acknowledge(first, "水务局"));

        KAFKA.produce(office.log.stream().map(this::logged).toList());
        for (CaseEvent event : office.events) {
            store(event, UnaryOperator.identity());
        }
        for (Seal seal : seals) {
            store(seal);
        }
    }

    private void seal(String id, String day) {
        seals.add(office.append(RandomOffice.seal(id, day)).seal());
    }

    /** Without a text. */
    private static Entry plain(Entry entry) {
        return entry.about(entry.caseId(), "").withText("");
    }

    private ProducerRecord<byte[], byte[]> logged(Entry entry) {
        return new ProducerRecord<>(
                topics.actions(), "case".getBytes(UTF_8), CaseEntryJson.value(entry));
    }

    @Test
    void shouldSayThatTheTablesAreAsTheLogHasThem() {
        assertThat(verify().text()).startsWith("完整：2 个事项、5 步与日志一致，2 个封印");
    }

    @Test
    void shouldNameWhatWasChangedInTheTables() throws JsonProcessingException {
        CaseEvent accepted = office.histories().get(first).get(1);
        store(accepted, row -> with(row, "state", "closed"));
        assertNamed("事项 " + first + " 第 2 步：列与记录不一致，被改动。");

        store(
                accepted,
                row -> with(row, "event", ((String) row.get("event")).replace("yellow", "red")));
        assertNamed("事项 " + first + " 第 2 步：列与记录不一致，被改动。");

        database.execute(
                "ALTER TABLE case_events DELETE WHERE seq = 2 AND case_id = '"
                        + first
                        + "' SETTINGS mutations_sync = 2");
        assertNamed("事项 " + first + " 第 2 步：缺失。");

        database.execute(
                "ALTER TABLE case_events DELETE WHERE case_id = '"
                        + first
                        + "' SETTINGS mutations_sync = 2");
        assertNamed("事项 " + first + "整个事项：缺失。");
    }

    @Test
    void shouldNameASealThatWasChangedOrIsGone() throws JsonProcessingException {
        database.execute(
                "ALTER TABLE case_seals DELETE WHERE day = '2026-06-01' SETTINGS mutations_sync = 2");
        assertNamed("2026-06-01 的封印：被改动，或缺失。");

        store(seals.get(0));
        assertThat(verify().code()).isZero();
        Seal last = seals.get(1);
        store(new Seal(last.day(), last.offset(), last.prev(), "0".repeat(64)));
        assertNamed("2026-06-02 的封印：被改动，或缺失。");
    }

    private static Map<String, Object> with(Map<String, Object> row, String column, Object value) {
        row.put(column, value);
        return row;
    }

    private void assertNamed(String sentence) {
        ToolRun run = verify();
        assertThat(run.text()).isEqualTo("不符：" + sentence + "\n");
        assertThat(run.code()).isEqualTo(1);
    }

    private void store(CaseEvent event, UnaryOperator<Map<String, Object>> change)
            throws JsonProcessingException {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("case_id", event.caseId());
        row.put("seq", event.seq());
        row.put("action_id", event.cause().actionId());
        row.put("type", event.cause().type().code());
        row.put("at", "%d.%03d".formatted(event.at() / 1_000, event.at() % 1_000));
        row.put("by_unit", event.cause().by().unit());
        row.put("state", event.standing().state().code());
        row.put("level", event.standing().level().code());
        row.put("refusal", event.isRefused() ? event.refusal().reason().code() : "");
        row.put("prev", event.prev());
        row.put("hash", event.hash());
        row.put("event", new String(CaseEventJson.value(event), UTF_8));
        row.put("version", event.seq());
        insert("case_events", change.apply(row));
    }

    private void store(Seal seal) throws JsonProcessingException {
        insert(
                "case_seals",
                Map.of(
                        "day", seal.day(),
                        "log_offset", seal.offset(),
                        "prev", seal.prev(),
                        "hash", seal.hash(),
                        "version", seal.offset()));
    }

    private void insert(String table, Map<String, Object> row) throws JsonProcessingException {
        database.execute(
                "INSERT INTO " + table + " FORMAT JSONEachRow " + JSON.writeValueAsString(row));
    }

    private ToolRun verify() {
        return ToolRun.of(
                "case",
                "verify",
                "--from-tables",
                "--config",
                config.toString(),
                "--clickhouse",
                database.url(),
                "--database",
                database.name());
    }
}
