/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.send;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.fixture.Reading;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The official client and the real engine. */
class ClientInsertsTest extends InsertsContract {

    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private final ClickHouseDatabase database = CLICKHOUSE.newDatabase();

    @Override
    Inserts inserts() {
        database.execute(Reading.DDL);
        return new ClientInserts(
                ClickHouseEndpoint.of(database.url(), database.name()), "readings", false);
    }

    @Override
    List<Reading> rows() {
        return database.text(
                        "SELECT station, toUnixTimestamp64Milli(at), level, version FROM readings"
                                + " ORDER BY level")
                .lines()
                .map(line -> line.split("\t", -1))
                .map(
                        row ->
                                new Reading(
                                        row[0],
                                        Long.parseLong(row[1]),
                                        Long.parseLong(row[2]),
                                        Long.parseLong(row[3])))
                .toList();
    }
}
