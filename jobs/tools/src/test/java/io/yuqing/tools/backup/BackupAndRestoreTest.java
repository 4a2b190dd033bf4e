/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.control.cases.CaseLog;
import io.yuqing.control.cases.CaseLogException;
import io.yuqing.control.cases.CaseOfficeInProcess;
import io.yuqing.control.cases.CaseStand;
import io.yuqing.control.cases.CaseTopics;
import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.RandomOffice;
import io.yuqing.domain.cases.log.CaseText;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.tools.ToolRun;
import io.yuqing.wire.cases.CaseEventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A system with a real Kafka and a real ClickHouse, and an empty one that is to become it. */
@Timeout(240)
class BackupAndRestoreTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir private static Path folder;
    private static County old;
    private static Path backup;
    private static ToolRun saved;

    @BeforeAll
    static void backUp() throws Exception {
        old = new County("old");
        fill(old);
        try (CaseOfficeInProcess office = work(old)) {
            office.append(refused("last-before"));
            awaitWorked(old, "last-before");
        }
        backup = folder.resolve("backup");
        saved = old.run("backup", backup);
    }

    /** One of the two: its topics, its tables, and the file that names them. */
    private static final class County {
        private final Map<KeptTopic, String> topics = new EnumMap<>(KeptTopic.class);
        private final ClickHouseDatabase database = CLICKHOUSE.newDatabase();
        private final CaseTopics cases = CaseOfficeInProcess.newTopics(KAFKA.bootstrap());
        private final Path config;

        County(String name) throws Exception {
            Migrations.run(ClickHouseEndpoint.of(database.url(), database.name()));
            StringBuilder lines = new StringBuilder();
            for (KeptTopic kept : KeptTopic.values()) {
                String topic =
                        switch (kept) {
                            case CASE_ACTIONS -> cases.actions();
                            case CASE_TEXTS -> cases.texts();
                            case CASE_EVENTS -> cases.events();
                            case CASES -> cases.cases();
                            default -> KAFKA.newTopic(kept.name().toLowerCase(), 1);
                        };
                topics.put(kept, topic);
                lines.append(kept.option().key()).append(": ").append(topic).append('\n');
            }
            config = Files.writeString(folder.resolve(name + ".yaml"), lines.toString());
        }

        ToolRun run(String command, Path backup) {
            return ToolRun.of(
                    command,
                    backup.toString(),
                    "--config",
                    config.toString(),
                    "--kafka",
                    KAFKA.bootstrap(),
                    "--clickhouse",
                    database.url(),
                    "--database",
                    database.name());
        }

        List<String> records(KeptTopic kept) {
            return KAFKA.readAll(topics.get(kept)).stream()
                    .map(record -> text(record.key()) + "=" + text(record.value()))
                    .toList();
        }

        long rows(String table) {
            return Long.parseLong(database.query("SELECT count() FROM " + table).get(0)[0]);
        }
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "-" : new String(bytes, UTF_8);
    }

    private static CaseOfficeInProcess work(County county) {
        return CaseOfficeInProcess.start(KAFKA.bootstrap(), county.cases);
    }

    /** Two hundred entries of an office, a rule, an account, an item and an attempt to tell. */
    private static void fill(County county) throws CaseLogException {
        RandomOffice office = new RandomOffice(3, CaseOffice.CANON);
        office.run(200);
        try (CaseLog log =
                CaseLog.open(Map.of("bootstrap.servers", KAFKA.bootstrap()), county.cases)) {
            for (Entry entry : office.log()) {
                // The first half without a time of its own: the log's own counts.
                log.append(entry.at(0, entry.offset() % 2 == 0 ? entry.recordedAt() : 0), null);
            }
            log.append(office.log().get(0), new CaseText("act-9", "00".repeat(16), "已核实，恢复供水。"));
        }
        KAFKA.produce(
                List.of(
                        record(county, KeptTopic.RULES, "hot", "{\"id\":\"hot\"}"),
                        record(county, KeptTopic.RULES, "gone", "{\"id\":\"gone\"}"),
                        record(county, KeptTopic.RULES, "gone", null),
                        record(county, KeptTopic.ACCOUNTS, "值班一", "{\"id\":\"值班一\"}")));
        county.database.execute(
                "INSERT INTO items (item_id, platform, published_at, event_at, text, version) VALUES"
                        + " ('weibo/1', 'weibo', now(), now(), '停水', 2), ('weibo/2', 'weibo', now(), now(), '', 2)");
        county.database.execute(
                "INSERT INTO deliveries (message_id, attempted_at, outcome) VALUES ('m1', now(), 'delivered')");
    }

    private static ProducerRecord<byte[], byte[]> record(
            County county, KeptTopic kept, String key, String value) {
        return new ProducerRecord<>(
                county.topics.get(kept),
                key.getBytes(UTF_8),
                value == null ? null : value.getBytes(UTF_8));
    }

    private static Map<String, List<CaseEvent>> histories(County county) {
        try (CaseStand stand =
                CaseStand.openWhole(Map.of("bootstrap.servers", KAFKA.bootstrap()), county.cases)) {
            assertThat(stand.awaitReady(LIMIT)).isTrue();
            Map<String, List<CaseEvent>> histories = new TreeMap<>();
            for (CaseRecord record : stand.all()) {
                histories.put(record.caseId, stand.history(record.caseId));
            }
            return histories;
        }
    }

    private static void awaitWorked(County county, String lastAction) {
        try (CaseStand stand =
                CaseStand.openWhole(Map.of("bootstrap.servers", KAFKA.bootstrap()), county.cases)) {
            assertThat(stand.await(lastAction, LIMIT)).isPresent();
        }
    }

    @Test
    void whatComesBackIsWhatWasThereAndTheLogMeansTheSame() throws Exception {
        County fresh = new County("fresh");
        ToolRun restored = fresh.run("restore", backup);

        assertThat(saved.code()).as(saved.text()).isZero();
        assertThat(saved.out()).contains("密钥不在备份里");
        assertThat(restored.code()).as(restored.text()).isZero();
        for (KeptTopic kept : KeptTopic.values()) {
            if (kept != KeptTopic.CASE_ACTIONS) {
                assertThat(fresh.records(kept)).as(kept.name()).isEqualTo(old.records(kept));
            }
        }
        assertThat(fresh.rows("items")).isEqualTo(2);
        assertThat(fresh.rows("deliveries")).isEqualTo(1);
        Map<String, List<CaseEvent>> before = histories(old);
        assertThat(histories(fresh)).isEqualTo(before);
        // A job that starts without state reads the log anew, and has to come to the same bytes.
        List<String> told = events(fresh);
        try (CaseOfficeInProcess office = work(fresh)) {
            office.append(refused("last-after"));
            awaitWorked(fresh, "last-after");
        }
        List<String> again = events(fresh).subList(told.size(), told.size() * 2);
        assertThat(again).isEqualTo(told);
    }

    /** About no case, and so at the end of what is told. */
    private static Entry refused(String id) {
        return named(new Acts().accept("cnone"), id);
    }

    private static Entry named(Entry entry, String id) {
        return Entry.act(id, entry.type(), entry.by())
                .about(entry.caseId(), entry.eventKey())
                .seen(entry.expect())
                .with(entry.details())
                .withText(entry.textDigest());
    }

    private static List<String> events(County county) {
        List<String> events = new ArrayList<>();
        KAFKA.readAll(county.cases.events())
                .forEach(
                        record ->
                                events.add(
                                        text(
                                                CaseEventJson.value(
                                                        CaseEventJson.read(record.value())))));
        return events;
    }

    @Test
    void aSystemThatHoldsSomethingIsLeftAsItIs() {
        ToolRun again = old.run("restore", backup);
        ToolRun twice = old.run("backup", backup);

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("已有 3 条记录", "恢复只写入空的系统").hasLineCount(1);
        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.err()).contains("不是空的").hasLineCount(1);
    }

    @Test
    void aBackupThatWasChangedOrCutOffIsNotUsed() throws Exception {
        County empty = new County("empty");
        Path copy = copied();
        Path rules = copy.resolve(KeptTopic.RULES.file());

        String lines = Files.readString(rules);
        Files.writeString(rules, lines.replace("hot", "hat"));
        ToolRun changed = empty.run("restore", copy);
        Files.writeString(rules, lines);
        Files.delete(copy.resolve(Manifest.FILE));
        ToolRun cut = empty.run("restore", copy);
        empty.database.execute(
                "INSERT INTO deliveries (message_id, attempted_at, outcome) VALUES ('m1', now(), 'delivered')");
        ToolRun full = empty.run("restore", backup);

        assertThat(changed.code()).isEqualTo(2);
        assertThat(changed.err()).contains("rules.jsonl", "与清单不符").hasLineCount(1);
        assertThat(cut.err()).contains("不是完整的备份").hasLineCount(1);
        assertThat(full.err()).contains("表 deliveries 里已有 1 行").hasLineCount(1);
        assertThat(empty.records(KeptTopic.RULES)).isEmpty();
    }

    private static Path copied() throws IOException {
        Path copy = folder.resolve("copy");
        try (Stream<Path> files = Files.walk(backup)) {
            for (Path file : files.toList()) {
                Path to = copy.resolve(backup.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return copy;
    }
}
