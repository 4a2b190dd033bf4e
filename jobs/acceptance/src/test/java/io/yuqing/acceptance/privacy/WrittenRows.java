/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.privacy;

import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.tools.stack.RunningStack;
import io.yuqing.wire.KafkaTopics;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Everything that the analysis job wrote, whatever tables there are. */
public final class WrittenRows {
    private static final List<String> TOPICS =
            List.of(KafkaTopics.ALERTS, KafkaTopics.DEAD_LETTERS, KafkaTopics.ORIGINALS);

    /** Letters of a cipher, in Base64: among so many any short name turns up. */
    private static final Pattern SEALED = Pattern.compile("(payload_sealed\\W{1,3})[\\w+/]+=*");

    private WrittenRows() {}

    /** Hands on the name of a table or topic, and a row of it as one text. */
    public static void forEach(RunningStack stack, BiConsumer<String, String> look)
            throws SQLException {
        try (Connection connection = stack.tables().connect()) {
            for (String table : tables(connection)) {
                rows(connection, table, look);
            }
        }
        for (String topic : TOPICS) {
            for (ConsumerRecord<byte[], byte[]> record :
                    KafkaRecords.readAll(stack.bootstrap(), topic)) {
                look.accept(
                        topic, withoutCipher(new String(record.value(), StandardCharsets.UTF_8)));
            }
        }
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

    /** With what is in arrays and maps. */
    private static void rows(Connection connection, String table, BiConsumer<String, String> look)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT formatRow('TSKV', *) FROM " + table)) {
            while (rows.next()) {
                look.accept(table, withoutCipher(rows.getString(1)));
            }
        }
    }

    private static String withoutCipher(String row) {
        return SEALED.matcher(row).replaceAll("$1");
    }
}
