/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.deadletter;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.domain.privacy.Sealer;
import io.yuqing.tools.common.ToolArguments;
import io.yuqing.tools.common.ToolException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;

/**
 * {@code dead-letter open TOPIC PARTITION OFFSET}: the original bytes of a rejected record, for
 * whoever holds the privacy key and must repair a collector. Exit code 0: done; 2: refused.
 */
public final class DeadLetterCommand {
    private static final String USAGE =
            "dead-letter 的用法：dead-letter open TOPIC PARTITION OFFSET；"
                    + "选项 --key FILE（默认 data/privacy.key）、--clickhouse URL、--database NAME。";
    private static final String ROW =
            "SELECT payload_sealed FROM dead_letters FINAL WHERE source_topic = ?"
                    + " AND source_partition = ? AND source_offset = ?";

    private final ToolArguments arguments;
    private final PrintStream out;

    /**
     * @param arguments what stands behind {@code dead-letter}
     */
    public DeadLetterCommand(ToolArguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    public int run() {
        List<String> words = arguments.words();
        if (words.size() != 4 || !words.get(0).equals("open")) {
            throw new ToolException(USAGE);
        }
        byte[] original = open(sealed(words.get(1), words.get(2), words.get(3)));
        out.write(original, 0, original.length);
        out.println();
        return 0;
    }

    private byte[] open(String sealed) {
        Path key = Path.of(arguments.value("--key", arguments.data().resolve("privacy.key") + ""));
        try {
            return Sealer.of(PrivacyKey.fromFile(key)).open(Base64.getDecoder().decode(sealed));
        } catch (IllegalArgumentException e) {
            throw new ToolException(
                    "密钥 " + key + " 打不开这条死信：" + e.getMessage() + "；请用 --key 给出当时的密钥文件。", e);
        }
    }

    private String sealed(String topic, String partition, String offset) {
        ClickHouseEndpoint tables = arguments.tables();
        try (Connection connection = tables.connect();
                PreparedStatement query = connection.prepareStatement(ROW)) {
            query.setString(1, topic);
            query.setInt(2, Integer.parseInt(partition));
            query.setLong(3, Long.parseLong(offset));
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new ToolException(
                            "死信表中没有 %s/%s/%s；请在 v_dead_letters 中核对主题、分区和偏移量。"
                                    .formatted(topic, partition, offset));
                }
                return row.getString(1);
            }
        } catch (NumberFormatException e) {
            throw new ToolException(USAGE, e);
        } catch (SQLException e) {
            throw new ToolException(
                    "ClickHouse（"
                            + tables.url()
                            + "）读不到死信："
                            + e.getMessage()
                            + "；请用 --clickhouse 给出地址，或先运行 ./yuqing up。",
                    e);
        }
    }
}
