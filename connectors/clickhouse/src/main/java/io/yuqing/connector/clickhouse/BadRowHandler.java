/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import java.io.IOException;
import java.io.Serializable;

/**
 * What to do with a row the server refuses for its content. Called on the task's thread, before the
 * checkpoint that covers the row completes; called again for the same row after a restart.
 */
@FunctionalInterface
public interface BadRowHandler extends Serializable {

    /**
     * Returning means the row is accounted for elsewhere; it is counted as refused and not sent
     * again.
     *
     * @throws IOException to fail the job
     */
    void handle(RefusedRow row) throws IOException;

    /** The default: a row that does not fit its table is a defect, and the job fails with it. */
    static BadRowHandler failing() {
        return row -> {
            throw new IOException(
                    "ClickHouse refused a "
                            + row
                            + ". Correct the row's encoder or the table, or set a handler that"
                            + " keeps such rows.");
        };
    }
}
