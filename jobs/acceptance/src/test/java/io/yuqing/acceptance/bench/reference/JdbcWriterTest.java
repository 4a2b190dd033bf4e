/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcWriterTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final String ROWS =
            "SELECT thread, toUnixTimestamp(minute), posts, comments, negative FROM "
                    + ReferenceTable.NAME
                    + " FINAL ORDER BY thread";

    private final Timers timers = new Timers();

    @Test
    void shouldWriteABatchWhenItIsFullWhenItIsOldAndBeforeACheckpoint() throws Exception {
        ClickHouseDatabase database = CLICKHOUSE.newDatabase();
        ClickHouseEndpoint tables = ClickHouseEndpoint.of(database.url(), database.name());
        try (Connection connection = tables.connect()) {
            ReferenceTable.create(connection);
        }
        JdbcWriter writer = new JdbcWriter(tables.connect(), 2, Duration.ofSeconds(1), timers);

        writer.write(row("a", 1), null);
        assertThat(database.query(ROWS)).isEmpty();
        writer.write(row("b", 2), null);
        assertThat(database.query(ROWS)).hasSize(2);

        writer.write(row("c", 3), null);
        timers.fire();
        assertThat(database.query(ROWS)).hasSize(3);

        writer.write(row("a", 4), null);
        writer.flush(false);
        writer.close();
        assertThat(database.query(ROWS))
                .hasSize(3)
                .first()
                .isEqualTo(new String[] {"a", "60", "4", "8", "0"});
    }

    private static ThreadMinute row(String thread, long posts) {
        ThreadMinute row = new ThreadMinute();
        row.thread = thread;
        row.minute = 60_000;
        row.posts = posts;
        row.comments = 2 * posts;
        return row;
    }

    /** A clock that stands still, and timers that fire when they are told to. */
    private static final class Timers implements ProcessingTimeService {
        private final List<ProcessingTimeCallback> waiting = new ArrayList<>();

        void fire() throws Exception {
            for (ProcessingTimeCallback timer : List.copyOf(waiting)) {
                waiting.remove(timer);
                timer.onProcessingTime(0);
            }
        }

        @Override
        public long getCurrentProcessingTime() {
            return 0;
        }

        @Override
        public ScheduledFuture<?> registerTimer(long at, ProcessingTimeCallback timer) {
            waiting.add(timer);
            return null;
        }
    }
}
