/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.recount;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.domain.time.CountyTime;
import io.yuqing.jobs.model.WindowRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * Counts a day in Beijing anew, the items of each thread and then of each topic, and corrects the
 * windows that say otherwise. Holds one subject in memory.
 *
 * <p>What is right already is left alone. So the same again corrects nothing, and after a run that
 * was cut off the next one does what is left.
 */
public final class Recount {
    /** Where corrected windows go. */
    public interface Corrected {
        /**
         * Takes a window.
         *
         * @throws SQLException if it cannot
         */
        void take(WindowRow window) throws SQLException;
    }

    private final ClickHouseEndpoint tables;
    private final Platforms platforms;

    /**
     * @param platforms under whose codes the job counts
     */
    public Recount(ClickHouseEndpoint tables, Platforms platforms) {
        this.tables = tables;
        this.platforms = platforms;
    }

    /** Counts one day; it must be over for the job. */
    public DayReport day(LocalDate day, Corrected corrected) throws SQLException {
        try (Connection items = tables.connect();
                Connection windows = tables.connect()) {
            SubjectDays threads = new SubjectDays(SubjectKind.THREAD, platforms, corrected);
            SubjectDays topics = new SubjectDays(SubjectKind.TOPIC, platforms, corrected);
            for (SubjectDays each : List.of(threads, topics)) {
                each.count(items, windows, startOf(day), startOf(day.plusDays(1)));
            }
            return new DayReport(
                    day,
                    threads.items(),
                    threads.windows() + topics.windows(),
                    threads.corrections() + topics.corrections(),
                    threads.smaller() + topics.smaller());
        }
    }

    private static long startOf(LocalDate day) {
        return day.atStartOfDay(CountyTime.ZONE).toInstant().toEpochMilli();
    }
}
