/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import io.yuqing.jobs.analysis.text.TopicRows;
import io.yuqing.jobs.config.ConfigException;
import io.yuqing.jobs.model.TopicRow;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.TopicCodec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes the topics a job starts from into the table that boards take names from; later changes are
 * written by the job.
 */
public final class TopicCatalog {
    private static final String INSERT =
            "INSERT INTO topics (topic_id, name, expression, revision, deleted, version)"
                    + " VALUES (?, ?, ?, ?, ?, ?)";

    private TopicCatalog() {}

    public static void write(Connection connection, List<ControlRecord> topics)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (ControlRecord record : topics) {
                TopicRow row = row(record);
                insert.setString(1, row.topicId);
                insert.setString(2, row.name);
                insert.setString(3, row.expression);
                insert.setLong(4, row.revision);
                insert.setInt(5, row.deleted ? 1 : 0);
                insert.setLong(6, row.revision);
                insert.addBatch();
            }
            if (!topics.isEmpty()) {
                insert.executeBatch();
            }
        }
    }

    private static TopicRow row(ControlRecord record) {
        try {
            return TopicRows.of(new TopicCodec().read(record));
        } catch (ControlException e) {
            throw new ConfigException(e.getMessage());
        }
    }
}
