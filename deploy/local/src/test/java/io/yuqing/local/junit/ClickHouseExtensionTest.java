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
    void clearedTablesHoldNothingAndStayWhatTheyAre() {
        ClickHouseDatabase mine = CLICKHOUSE.newDatabase();
        mine.execute("CREATE TABLE t (a UInt64) ENGINE = MergeTree ORDER BY a");
        mine.execute("CREATE TABLE t2 (a UInt64) ENGINE = MergeTree ORDER BY a");
        mine.execute("CREATE MATERIALIZED VIEW fill TO t2 AS SELECT a + 1 AS a FROM t");
        mine.execute("CREATE VIEW v AS SELECT a FROM t UNION ALL SELECT a FROM t2");
        mine.execute("INSERT INTO t VALUES (1)");

        mine.clear();

        assertThat(mine.query("SELECT * FROM v")).isEmpty();
        mine.execute("INSERT INTO t VALUES (7)");
        assertThat(mine.query("SELECT a FROM v ORDER BY a"))
                .containsExactly(new String[] {"7"}, new String[] {"8"});
        CLICKHOUSE.drop(mine);
    }

    @Test
    void aTestMayTakeItsDatabaseAsAParameter(ClickHouseDatabase database) {
        assertThat(database.value("SELECT currentDatabase()")).isEqualTo(database.name());
    }
}
