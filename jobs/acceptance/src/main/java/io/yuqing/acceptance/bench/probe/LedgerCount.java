/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import io.yuqing.tools.stack.RunningStack;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.DoubleConsumer;

/** How many records the job has accounted for, by its ledger. */
public final class LedgerCount implements Progress {
    private static final Duration STEP = Duration.ofMillis(200);
    private static final String ACCOUNTED =
            "SELECT sum(counted + duplicate + late + rejected) FROM v_ledger";

    private final Connection tables;

    public LedgerCount(RunningStack stack) throws SQLException {
        tables = stack.tables().connect();
    }

    @Override
    public double now() throws SQLException {
        try (Statement statement = tables.createStatement();
                ResultSet rows = statement.executeQuery(ACCOUNTED)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** Looks several times a second, where the look itself is not measured. */
    public void await(double wanted, DoubleConsumer each) throws SQLException {
        await(wanted, STEP, each);
    }

    @Override
    public void close() throws SQLException {
        tables.close();
    }
}
