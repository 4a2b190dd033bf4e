/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.deadletter;

import io.yuqing.control.word.Chinese;
import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.domain.privacy.Sealer;
import io.yuqing.tools.common.ToolException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;

/** A rejected record by its place in Kafka; its bytes are sealed in ClickHouse. */
record SealedRecord(String topic, int partition, long offset) {
    private static final String ROW =
            "SELECT payload_sealed FROM dead_letters FINAL WHERE source_topic = ?"
                    + " AND source_partition = ? AND source_offset = ?";

    /**
     * The sealed bytes, in Base64.
     *
     * @throws ToolException if there is no such record
     */
    String read(Connection tables) throws SQLException {
        try (PreparedStatement query = tables.prepareStatement(ROW)) {
            query.setString(1, topic);
            query.setInt(2, partition);
            query.setLong(3, offset);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new ToolException(
                            "死信表中没有 %s/%s/%s；请在 v_dead_letters 中核对主题、分区和偏移量。"
                                    .formatted(topic, partition, offset));
                }
                return row.getString(1);
            }
        }
    }

    /**
     * @throws ToolException if the key is not the one it was sealed with
     */
    static byte[] open(String sealed, Path key) {
        try {
            return Sealer.of(PrivacyKey.fromFile(key)).open(Base64.getDecoder().decode(sealed));
        } catch (IllegalArgumentException e) {
            throw new ToolException(
                    "密钥 " + key + " 打不开这条死信：" + Chinese.of(e.getMessage()) + "；请用 --key 给出当时的密钥文件。",
                    e);
        }
    }
}
