/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.truth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.wire.KafkaTopics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Alerts on the 100th, 500th and 1000th reaction of a thread against the truth of every cascade:
 * each that reached the number has exactly one alert, dated to the minute of that reaction, and no
 * other has any.
 */
final class AlertTruthCheck {
    private static final int[] NUMBERS = {100, 500, 1000};
    private static final long MINUTE = 60_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RULE =
            """
            - id: reaction-%1$d
              revision: 1
              name: 单帖第 %1$d 条跟帖或转发
              subject: thread
              measure: total
              window: life
              threshold: %1$d
              level: blue
            """;

    private final TruthFolder folder;

    AlertTruthCheck(TruthFolder folder) {
        this.folder = folder;
    }

    /**
     * Options of the job for this check. Some recorded cascades rest for most of a year before
     * their hundredth reaction.
     */
    static Map<String, String> jobOptions(Path data) {
        StringBuilder rules = new StringBuilder();
        for (int number : NUMBERS) {
            rules.append(RULE.formatted(number));
        }
        try {
            Path file = Files.writeString(data.resolve("truth-rules.yaml"), rules);
            return Map.of("rules.file", file.toString(), "thread.ttl", "400 d");
        } catch (IOException e) {
            throw new UncheckedIOException("writing the rules failed", e);
        }
    }

    /**
     * @param restarted whether the job started again from a checkpoint on the way
     */
    List<TruthFinding> findings(Connection tables, String bootstrap, boolean restarted)
            throws SQLException {
        Map<String, Integer> alarms = alarms(bootstrap);
        List<TruthFinding> findings = new ArrayList<>();
        for (int number : NUMBERS) {
            Map<String, Long> truth = folder.reached(number);
            Map<String, List<Long>> found = found(tables, "reaction-" + number);
            findings.add(
                    new TruthFinding(
                            "alerts_" + number,
                            "第 " + number + " 条回应的预警：每个达到的帖子恰有一条，时间为该条所在的分钟",
                            truth.size(),
                            found.values().stream().mapToLong(List::size).sum(),
                            differing(truth, found)));
            long calls = 0;
            long wrong = 0;
            for (String root : truth.keySet()) {
                int times = alarms.getOrDefault("reaction-" + number + "/" + root, 0);
                calls += Math.min(1, times);
                // What was sent since the checkpoint is then sent again, under the same id.
                wrong += times == 1 || (restarted && times > 1) ? 0 : 1;
            }
            findings.add(
                    new TruthFinding(
                            "notices_" + number,
                            "第 " + number + " 条回应的通知：每个达到的帖子一次",
                            truth.size(),
                            calls,
                            wrong));
        }
        return findings;
    }

    private static long differing(Map<String, Long> truth, Map<String, List<Long>> found) {
        Set<String> roots = new HashSet<>(truth.keySet());
        roots.addAll(found.keySet());
        long differing = 0;
        for (String root : roots) {
            Long reached = truth.get(root);
            List<Long> fired = found.getOrDefault(root, List.of());
            boolean same =
                    reached != null
                            && fired.size() == 1
                            && fired.get(0) == Math.floorDiv(reached, MINUTE) * MINUTE;
            differing += same ? 0 : 1;
        }
        return differing;
    }

    private static Map<String, List<Long>> found(Connection tables, String rule)
            throws SQLException {
        Map<String, List<Long>> found = new HashMap<>();
        try (Statement query = tables.createStatement();
                ResultSet rows =
                        query.executeQuery(
                                "SELECT subject_id, toUnixTimestamp64Milli(assumeNotNull(fired_at))"
                                        + " FROM v_alerts WHERE rule_id = '"
                                        + rule
                                        + "' AND fired_at IS NOT NULL")) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getString(1), root -> new ArrayList<>())
                        .add(rows.getLong(2));
            }
        }
        return found;
    }

    /** How often people were called, by rule and thread. */
    private static Map<String, Integer> alarms(String bootstrap) {
        Map<String, Integer> alarms = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record :
                KafkaRecords.readAll(bootstrap, KafkaTopics.ALERTS)) {
            try {
                JsonNode step = JSON.readTree(record.value());
                if (step.get("reason").asText().equals("fired_at_once")) {
                    alarms.merge(
                            step.get("rule_id").asText() + "/" + step.get("subject_id").asText(),
                            1,
                            Integer::sum);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("an alert in Kafka is no JSON", e);
            }
        }
        return alarms;
    }
}
