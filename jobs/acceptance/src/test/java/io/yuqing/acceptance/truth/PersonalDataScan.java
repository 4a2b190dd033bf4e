/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.truth;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.tools.stack.RunningStack;
import io.yuqing.wire.KafkaTopics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Looks for raw authors, mentions, phones and the like in every table and every topic written. */
final class PersonalDataScan {
    private static final List<String> WRITTEN_TOPICS =
            List.of(KafkaTopics.ALERTS, KafkaTopics.DEAD_LETTERS);

    private final AhoCorasickDoubleArrayTrie<String> raw;

    private PersonalDataScan(AhoCorasickDoubleArrayTrie<String> raw) {
        this.raw = raw;
    }

    /** With the list that the demo stream keeps of all it made up. */
    static PersonalDataScan of(Path demo) {
        TreeMap<String, String> values = new TreeMap<>();
        try {
            for (String value : Files.readAllLines(demo.resolve("truth/raw_personal_data.txt"))) {
                values.put(value, value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the list of raw personal data failed", e);
        }
        AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();
        trie.build(values);
        return new PersonalDataScan(trie);
    }

    /** What was found, each with the place; empty if all is well. */
    List<String> findIn(RunningStack stack) {
        TreeSet<String> found = new TreeSet<>();
        try (Connection connection = stack.tables().connect()) {
            for (String table : tables(connection)) {
                scanTable(connection, table, found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("reading the tables failed", e);
        }
        for (String topic : WRITTEN_TOPICS) {
            for (ConsumerRecord<byte[], byte[]> record :
                    KafkaRecords.readAll(stack.bootstrap(), topic)) {
                scan(topic, new String(record.value(), StandardCharsets.UTF_8), found);
            }
        }
        return List.copyOf(found);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT name FROM system.tables"
                                        + " WHERE database = currentDatabase()"
                                        + " AND engine LIKE '%MergeTree'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** Each row as one text, what is in arrays and maps too. */
    private void scanTable(Connection connection, String table, TreeSet<String> found)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT formatRow('TSKV', *) FROM " + table)) {
            while (rows.next()) {
                scan(table, rows.getString(1), found);
            }
        }
    }

    private void scan(String place, String text, TreeSet<String> found) {
        raw.parseText(
                text,
                (begin, end, value) -> {
                    found.add(place + ": " + value);
                });
    }
}
