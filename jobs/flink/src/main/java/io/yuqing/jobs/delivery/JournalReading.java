/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the journal when a channel is first used. */
final class JournalReading {
    private static final Logger LOG = LoggerFactory.getLogger(JournalReading.class);
    private static final int ATTEMPTS = 10;
    private static final long PAUSE_MILLIS = 1_000;

    private JournalReading() {}

    /**
     * What the channel did; nothing if the journal does not answer for ten seconds. Then a notice
     * may be sent twice, and that is better than a notice that waits for a database.
     */
    static Journal.Past past(Journal journal, String channel, long since) {
        for (int attempt = 1; ; attempt++) {
            try {
                return journal.past(channel, since);
            } catch (Exception e) {
                LOG.warn("The journal of {} cannot be read: {}", channel, e.getMessage());
            }
            if (attempt == ATTEMPTS || !pause()) {
                LOG.warn("{} goes on without its journal; a notice may come twice.", channel);
                return Journal.Past.NOTHING;
            }
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
