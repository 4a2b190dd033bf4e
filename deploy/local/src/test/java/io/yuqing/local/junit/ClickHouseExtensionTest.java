/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClickHouseExtensionTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    @Test
    void tablesOfOneDatabaseAreNotSeenInAnother() {
        ClickHouseDatabase mine = CLICKHOUSE.database();
        ClickHouseDatabase yours = CLICKHOUSE.newDatabase();

        mine.execute("CREATE TABLE t (a UInt64, s Nullable(String)) ENGINE = MergeTree ORDER BY a");
        mine.execute("INSERT INTO t VALUES (1, '一\\t二'), (2, NULL);");

        assertThat(mine.query("SELECT a, s FROM t ORDER BY a"))
                .containsExactly(new String[] {"1", "一\t二"}, new String[] {"2", null});
        assertThat(yours.send("SELECT * FROM t").statusCode()).isEqualTo(404);
        CLICKHOUSE.drop(yours);
    }

    @Test
    void aTestMayTakeItsDatabaseAsAParameter(ClickHouseDatabase database) {
        assertThat(database.value("SELECT currentDatabase()")).isEqualTo(database.name());
    }
}
