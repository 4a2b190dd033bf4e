/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.journal;

import io.yuqing.connector.clickhouse.ClickHouseConfigException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the journal when a channel is first used. */
public final class JournalReading {
    private static final Logger LOG = LoggerFactory.getLogger(JournalReading.class);

    /** How long a channel waits for its past, all attempts together. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final long PAUSE_MILLIS = 500;

    private JournalReading() {}

    /**
     * What the channel did; nothing if the journal does not answer in time. Then a notice may be
     * sent twice, and that is better than a notice that waits for a database.
     *
     * @throws ClickHouseConfigException if rows will never be taken as things are
     */
    public static Journal.Past past(Journal journal, String channel, long since)
            throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return journal.past(channel, since);
            } catch (ClickHouseConfigException | InterruptedException e) {
                throw e;
            } catch (Exception e) {
                LOG.warn("The journal of {} cannot be read: {}", channel, e.getMessage());
            }
            if (System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS) >= end) {
                return Journal.Past.NOTHING;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }
}
