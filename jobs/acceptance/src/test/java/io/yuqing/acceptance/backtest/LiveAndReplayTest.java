/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.rule.Rule;
import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.local.replay.ReplayFile;
import io.yuqing.local.replay.ReplayReport;
import io.yuqing.local.replay.Replayer;
import io.yuqing.local.replay.Speed;
import io.yuqing.tools.backtest.BacktestRun;
import io.yuqing.tools.backtest.PlatformOptions;
import io.yuqing.tools.backtest.RuleSet;
import io.yuqing.tools.backtest.Trial;
import io.yuqing.tools.backtest.history.FilesHistory;
import io.yuqing.tools.backtest.history.History;
import io.yuqing.tools.backtest.history.KafkaHistory;
import io.yuqing.tools.backtest.history.Stretch;
import io.yuqing.tools.backtest.history.TableHistory;
import io.yuqing.tools.common.server.ClickHouseServer;
import io.yuqing.tools.common.server.KafkaServer;
import io.yuqing.tools.stack.RunningStack;
import io.yuqing.tools.stack.Settling;
import io.yuqing.wire.KafkaTopics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a job on a real cluster told as the items came in, against what the same items give when
 * they are run again, each time on servers of their own: from Kafka, from files, from the item
 * table.
 */
class LiveAndReplayTest {
    private static final int PARTITIONS = 4;
    private static final String RULES =
            """
            - {id: hour, revision: 1, name: 一小时跟帖, subject: topic, measure: comments, window: 1h,
               levels: {blue: 40, yellow: 80, orange: 150}, min_voices: {orange: 50}, keep_firing_for: PT30M}
            - {id: minutes, revision: 1, name: 五分钟, subject: thread, measure: total, window: 5m,
               levels: {blue: 20, yellow: 35}, keep_firing_for: PT10M}
            - {id: growth, revision: 1, name: 环比, subject: topic, measure: growth, window: 1h,
               levels: {blue: 3, yellow: 8}, min_count: 30, keep_firing_for: PT30M}
            - {id: burst, revision: 1, name: 突增, subject: topic, measure: burst, window: 1h,
               levels: {yellow: 1}, min_count: 30, keep_firing_for: PT30M}
            - {id: negative, revision: 1, name: 负面, subject: topic, measure: negative_share, window: 1h,
               levels: {yellow: 0.5}, min_count: 30, keep_firing_for: PT30M}
            - {id: life, revision: 1, name: 累计, subject: thread, measure: total, window: life,
               levels: {blue: 60, yellow: 200}, keep_firing_for: PT2H}
            - {id: voices, revision: 1, name: 发声人数, subject: topic, measure: voices, window: 1h,
               levels: {blue: 30, orange: 60}, keep_firing_for: PT30M}
            """;

    private static final String ALERTS =
            "SELECT alert_id, rule_id, rule_revision, subject_kind, subject_id, level,"
                    + " highest_level, state, toString(started_at) AS started_at,"
                    + " toString(fired_at) AS fired_at, toString(resolved_at) AS resolved_at,"
                    + " value, threshold, toString(baseline) AS baseline FROM v_alerts"
                    + " WHERE subject_kind != 'source'";

    @TempDir static Path folder;
    private static RunningStack live;
    private static List<ReplayFile> files;
    private static Path rules;

    /** Rows of the live alerts by alert id. */
    private static Map<String, Map<String, String>> told;

    @BeforeAll
    static void runLive() throws IOException, SQLException {
        rules = Files.writeString(folder.resolve("rules.yaml"), RULES);
        files = new RecordedCounty().files(folder);
        live =
                RunningStack.start(
                        Files.createDirectory(folder.resolve("live")),
                        true,
                        Map.of("rules.file", rules.toString()));
        ReplayReport sent =
                new Replayer(live.bootstrap(), KafkaTopics.POSTS, KafkaTopics.COMMENTS)
                        .play(files, Speed.MAX);
        List<ProducerRecord<byte[], byte[]>> last = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            last.add(record(KafkaTopics.POSTS, partition, RecordedCounty.lastPost(partition)));
            last.add(
                    record(KafkaTopics.COMMENTS, partition, RecordedCounty.lastComment(partition)));
        }
        KafkaRecords.produce(live.bootstrap(), last);
        new Settling(live.tables(), sent.records() + last.size(), line -> {})
                .await(live.rest(), live.jobId());
        try (Connection tables = live.tables().connect()) {
            told = alerts(tables);
        }
        // Kafka and ClickHouse are asked once more; Flink is not.
        live.cluster().kill9();
    }

    @AfterAll
    static void stop() {
        if (live != null) {
            live.close();
        }
    }

    @Test
    void shouldTellByEveryRuleWhatHappenedAndOnlyThat() {
        assertThat(told.values())
                .extracting(row -> row.get("rule_id"))
                .contains("hour", "minutes", "growth", "burst", "negative", "life", "voices");
        assertThat(told.values()).extracting(row -> row.get("state")).containsOnly("resolved");
    }

    @Test
    void shouldGiveTheSameAlertsFromTheTopicsOfTheLiveBroker() throws Exception {
        History history =
                new KafkaHistory(
                        KafkaServer.at(live.bootstrap()), KafkaTopics.POSTS, KafkaTopics.COMMENTS);

        assertThat(replay(history, rules, "kafka")).isEqualTo(told);
    }

    @Test
    void shouldGiveTheSameAlertsFromTheFilesThatWereRecorded() throws Exception {
        assertThat(replay(new FilesHistory(files), rules, "files")).isEqualTo(told);
    }

    @Test
    void shouldGiveTheSameAlertsFromTheItemTableOrSayThatARuleCannotBeJudged() throws Exception {
        History history = new TableHistory(new ClickHouseServer(live.tables()));
        Trial trial = new Trial(List.of(), RuleSet.read(rules), history.lacks());
        Path judgeable = RuleSet.write(trial.toRun(), folder.resolve("judgeable.json"));

        Map<String, Map<String, String>> replayed = replay(history, judgeable, "table");

        assertThat(trial.now("voices").rule()).isNull();
        Set<String> wholly = Set.of("minutes", "growth", "burst", "negative", "life");
        for (Rule rule : RuleSet.read(rules)) {
            assertThat(trial.now(rule.id()).wholly())
                    .as(rule.id())
                    .isEqualTo(wholly.contains(rule.id()));
        }
        assertThat(of(wholly, replayed)).isEqualTo(of(wholly, told));
        assertThat(firings("hour", replayed)).isEqualTo(firings("hour", told)).isNotEmpty();
    }

    private static Map<String, Map<String, String>> replay(
            History history, Path ruleFile, String name) throws IOException, SQLException {
        return new BacktestRun(
                        history,
                        Stretch.of(Instant.MIN, RecordedCounty.END),
                        PlatformOptions.SHIPPED,
                        line -> {})
                .with(
                        ruleFile,
                        null,
                        Files.createDirectory(folder.resolve(name)),
                        (tables, staged) -> alerts(tables));
    }

    private static Map<String, Map<String, String>> alerts(Connection tables) throws SQLException {
        try (Statement statement = tables.createStatement();
                ResultSet rows = statement.executeQuery(ALERTS)) {
            Map<String, Map<String, String>> byId = new TreeMap<>();
            while (rows.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.put(rows.getMetaData().getColumnLabel(i), rows.getString(i));
                }
                byId.put(rows.getString(1), row);
            }
            return byId;
        }
    }

    private static Map<String, Map<String, String>> of(
            Set<String> ruleIds, Map<String, Map<String, String>> alerts) {
        Map<String, Map<String, String>> some = new TreeMap<>(alerts);
        some.values().removeIf(row -> !ruleIds.contains(row.get("rule_id")));
        return some;
    }

    /** When each alert of a rule fired, by its id. */
    private static Map<String, String> firings(
            String ruleId, Map<String, Map<String, String>> alerts) {
        Map<String, String> fired = new TreeMap<>();
        of(Set.of(ruleId), alerts).forEach((id, row) -> fired.put(id, row.get("fired_at")));
        return fired;
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, int partition, String json) {
        return new ProducerRecord<>(topic, partition, null, json.getBytes(StandardCharsets.UTF_8));
    }
}
