/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import io.yuqing.local.process.Pause;
import io.yuqing.local.process.StackException;
import io.yuqing.tools.stack.RunningStack;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.DoubleConsumer;

/** How many records the job has accounted for, by its ledger. */
public final class LedgerCount implements AutoCloseable {
    private static final long STEP_MILLIS = 200;
    private static final Duration NO_PROGRESS = Duration.ofMinutes(2);
    private static final String ACCOUNTED =
            "SELECT sum(counted + duplicate + late + rejected) FROM v_ledger";

    private final Connection tables;

    public LedgerCount(RunningStack stack) throws SQLException {
        tables = stack.tables().connect();
    }

    long now() throws SQLException {
        try (Statement statement = tables.createStatement();
                ResultSet rows = statement.executeQuery(ACCOUNTED)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /**
     * Looks several times a second until so many are accounted for.
     *
     * @param each told what every look showed
     * @throws StackException if nothing goes on for minutes
     */
    public void await(double wanted, DoubleConsumer each) throws SQLException {
        long before = -1;
        long since = System.nanoTime();
        while (before < wanted) {
            long accounted = now();
            each.accept(accounted);
            if (accounted != before) {
                before = accounted;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > NO_PROGRESS.toNanos()) {
                throw new StackException(
                        "For 2 minutes the ledger has stood at "
                                + accounted
                                + " of "
                                + (long) wanted
                                + " records; look into the job's log.");
            }
            Pause.millis(STEP_MILLIS, "the ledger");
        }
    }

    @Override
    public void close() throws SQLException {
        tables.close();
    }
}
