/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.truth;

import io.yuqing.acceptance.truth.TruthFolder.Cell;
import io.yuqing.acceptance.truth.TruthFolder.Reactions;
import io.yuqing.local.kafka.KafkaRecords;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Compares the tables with the truth, row by row, without tolerance. */
final class TruthCheck {
    private static final String WINDOWS =
            "SELECT subject_id, toUnixTimestamp64Milli(window_start), reposts, comments"
                    + " FROM v_subject_windows WHERE subject_kind = 'thread' AND window = '%s'"
                    + " AND reposts + comments > 0";

    /** All columns but the time of storing, which no event decides. */
    private static final String TABLE =
            "SELECT subject_kind, subject_id, window, toUnixTimestamp64Milli(window_start),"
                    + " originals, reposts, comments, negative, neutral, positive, voices,"
                    + " engagement, toString(channels), toString(platforms), version"
                    + " FROM v_subject_windows"
                    + " ORDER BY subject_kind, subject_id, window, window_start";

    private final TruthFolder truth;
    private final Connection tables;
    private final String kafka;
    private final List<String> topics;

    /**
     * @param topics of posts and of comments
     */
    TruthCheck(TruthFolder truth, Connection tables, String kafka, List<String> topics) {
        this.truth = truth;
        this.tables = tables;
        this.kafka = kafka;
        this.topics = topics;
    }

    /**
     * @param produced records sent to Kafka
     */
    List<TruthFinding> findings(long produced) throws SQLException {
        List<TruthFinding> findings = new ArrayList<>();
        findings.add(windows("1m", "话题串每分钟转发与跟帖数"));
        findings.add(windows("1h", "话题串每小时转发与跟帖数"));
        MalformedLines malformed = truth.malformed();
        long rejected = malformed.size();
        long repeats = truth.repeats();
        long late = truth.late();
        long counted = produced - rejected - repeats - late;
        findings.add(deadLetters(malformed));
        findings.add(ledger("read", "台账：已读", produced));
        findings.add(ledger("counted", "台账：已计数", counted));
        findings.add(ledger("duplicate", "台账：重复", repeats));
        findings.add(ledger("late", "台账：迟到", late));
        findings.add(ledger("rejected", "台账：拒收", rejected));
        findings.add(
                new TruthFinding(
                        "balanced",
                        "台账不平的分钟与缺失的偏移量",
                        0,
                        number("SELECT count() FROM v_ledger WHERE NOT balanced")
                                + number("SELECT sum(abs(missing)) FROM v_ledger_partitions"),
                        0));
        findings.add(
                new TruthFinding(
                        "items",
                        "条目表行数",
                        counted + late,
                        number("SELECT count() FROM v_items"),
                        0));
        findings.add(
                new TruthFinding(
                        "late_items",
                        "迟到表行数",
                        late,
                        number("SELECT count() FROM v_late_items"),
                        0));
        return findings;
    }

    /** SHA-256 over the final window table: equal tables have equal hashes. */
    String hashOfWindows() throws SQLException {
        MessageDigest digest = sha256();
        try (Statement statement = tables.createStatement();
                ResultSet rows = statement.executeQuery(TABLE)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    digest.update(
                            String.valueOf(rows.getString(column))
                                    .getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private TruthFinding windows(String window, String what) throws SQLException {
        Map<Cell, Reactions> expected = truth.windows(window);
        long size = expected.size();
        long found = 0;
        long differing = 0;
        try (Statement statement = tables.createStatement();
                ResultSet rows = statement.executeQuery(WINDOWS.formatted(window))) {
            while (rows.next()) {
                found++;
                Reactions there = new Reactions(rows.getLong(3), rows.getLong(4));
                Cell cell = new Cell(rows.getString(1), rows.getLong(2));
                differing += there.equals(expected.remove(cell)) ? 0 : 1;
            }
        }
        return new TruthFinding(
                "windows_" + window, what, size, found, differing + expected.size());
    }

    /** Every malformed line is a dead letter with a fitting reason, and nothing else is. */
    private TruthFinding deadLetters(MalformedLines malformed) throws SQLException {
        Map<String, byte[]> records = new HashMap<>();
        for (String topic : topics) {
            for (ConsumerRecord<byte[], byte[]> record : KafkaRecords.readAll(kafka, topic)) {
                records.put(
                        key(topic, record.partition(), record.offset()),
                        record.value() == null ? new byte[0] : record.value());
            }
        }
        long expected = malformed.size();
        long found = 0;
        long differing = 0;
        try (Statement statement = tables.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT source_topic, source_partition, source_offset, reason"
                                        + " FROM v_dead_letters")) {
            while (rows.next()) {
                found++;
                byte[] record =
                        records.get(key(rows.getString(1), rows.getInt(2), rows.getLong(3)));
                differing += malformed.strike(record, rows.getString(4)) ? 0 : 1;
            }
        }
        return new TruthFinding(
                "dead_letters", "坏记录逐条成为死信且原因相符", expected, found, differing + malformed.size());
    }

    private TruthFinding ledger(String column, String what, long expected) throws SQLException {
        return new TruthFinding(
                "ledger_" + column,
                what,
                expected,
                number("SELECT sum(" + column + ") FROM v_ledger"),
                0);
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = tables.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private static String key(String topic, int partition, long offset) {
        return topic + '/' + partition + '/' + offset;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
