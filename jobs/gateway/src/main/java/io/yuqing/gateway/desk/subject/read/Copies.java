/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.read;

import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;

/**
 * How much of what was published is copied.
 *
 * @param distinct originals, those that are nearly the same counted once
 * @param most how many copies the most copied one has, itself included
 */
public record Copies(long originals, long distinct, long most) {
    private static final String ASKED =
            """
            SELECT sum(copies) AS originals, count() AS distinct, max(copies) AS most
            FROM
            (
                SELECT count() AS copies
                FROM %s
                WHERE kind = 'original'
                GROUP BY if(cluster_id = '', item_id, cluster_id)
            )\
            """
                    .formatted(Scope.ITEMS);

    public static Copies ask(Tables tables, Scope scope) throws TablesException {
        return tables.rows(ASKED, scope.parameters(), Copies.class).get(0);
    }
}
