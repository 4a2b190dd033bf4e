/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.send;

import io.yuqing.connector.clickhouse.fixture.Reading;
import io.yuqing.connector.clickhouse.fixture.ScriptedInserts;
import java.util.Comparator;
import java.util.List;

/** The table that fails as told is a table like any other until it is told to fail. */
class ScriptedInsertsTest extends InsertsContract {

    private final ScriptedInserts table = new ScriptedInserts();

    @Override
    Inserts inserts() {
        table.refuses = reading -> reading.level() >= Reading.IMPLAUSIBLE;
        return table;
    }

    @Override
    List<Reading> rows() {
        return table.rows().stream().sorted(Comparator.comparing(Reading::level)).toList();
    }
}
