/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.read;

import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A topic as staff named it.
 *
 * @param expression the words that it looks for
 * @param deleted 1 if it is not watched any more
 */
public record TopicName(String topicId, String name, String expression, int deleted) {
    private static final String SELECTED =
            "SELECT topic_id AS topicId, if(name = '', topic_id, name) AS name, expression, deleted"
                    + " FROM v_topics ";

    private static final String ASKED =
            SELECTED + "WHERE topic_id IN {topics:Array(String)} ORDER BY topicId";

    private static final String IN_FORCE =
            SELECTED + "WHERE deleted = 0 ORDER BY topicId LIMIT 1000";

    public static List<TopicName> ask(Tables tables, List<String> ids) throws TablesException {
        return ids.isEmpty()
                ? List.of()
                : tables.rows(ASKED, Map.of("topics", ids), TopicName.class);
    }

    public static Optional<TopicName> ask(Tables tables, String id) throws TablesException {
        return ask(tables, List.of(id)).stream().findFirst();
    }

    public static List<TopicName> inForce(Tables tables) throws TablesException {
        return tables.rows(IN_FORCE, Map.of(), TopicName.class);
    }

    public boolean isDeleted() {
        return deleted == 1;
    }
}
