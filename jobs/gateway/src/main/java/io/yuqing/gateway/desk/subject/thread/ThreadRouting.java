/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.thread;

import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.wire.alert.AlertCategory;
import java.util.List;
import java.util.Map;

/**
 * Where the original of a thread belongs: as the second reading says of it, or of the first text
 * that it is a near copy of; else as the analysis says. Words are those of strangers.
 *
 * @param category as staff say it; empty if nothing is known
 * @param reason who judged and by what
 * @param before what the analysis said, and why, if it said otherwise; empty if not
 */
public record ThreadRouting(String category, String reason, String before) {
    private static final String READ =
            """
            SELECT category, category_reason AS reason, linear_category AS linear, linear_category_reason AS linearReason
            FROM v_judgements
            WHERE cluster_id = {cluster:String}
            ORDER BY published_at DESC
            LIMIT 1\
            """;

    record Row(String category, String reason, String linear, String linearReason) {}

    static ThreadRouting ask(Tables tables, ThreadHead head) throws TablesException {
        List<Row> read =
                head.clusterId().isEmpty()
                        ? List.of()
                        : tables.rows(READ, Map.of("cluster", head.clusterId()), Row.class);
        if (read.isEmpty()) {
            String known = head.category();
            return new ThreadRouting(AlertCategory.label(known), known.isEmpty() ? "" : "分析作业", "");
        }
        Row row = read.get(0);
        return new ThreadRouting(
                AlertCategory.label(row.category),
                row.reason,
                row.category.equals(row.linear)
                        ? ""
                        : "分析作业判为" + AlertCategory.label(row.linear) + "，" + row.linearReason);
    }
}
