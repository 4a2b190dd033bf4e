/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import io.yuqing.connector.notify.ChannelConfig;
import io.yuqing.connector.notify.MailConfig;
import io.yuqing.connector.notify.RateLimit;
import io.yuqing.connector.notify.RobotConfig;
import io.yuqing.connector.notify.Sender;
import io.yuqing.connector.notify.Senders;
import java.io.Serializable;
import java.time.Duration;

/**
 * A way to people by its name.
 *
 * @param config null: the console
 * @param consoleFile to which the console appends; null: standard output
 */
public record Channel(String name, ChannelConfig config, String consoleFile)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Nobody limits a console. */
    private static final RateLimit CONSOLE =
            RateLimit.of(new RateLimit.Quota(1_000, Duration.ofSeconds(1)));

    RateLimit rate() {
        return config == null ? CONSOLE : config.rate();
    }

    /** Whether a repeat looks like a second notice: robots know no key. */
    boolean isRobot() {
        return config instanceof RobotConfig;
    }

    /** What a message of so many parts takes of the rate. */
    int tokens(int parts) {
        return config instanceof MailConfig ? 1 : Math.min(parts, rate().burst());
    }

    /** How long a receiver is shut that answered so, in ms; 0: it did not say. */
    long throttledMillis(String code, String message) {
        return config == null ? 0 : Senders.throttledMillis(config, code, message);
    }

    /** Does no I/O. */
    Sender open() {
        return config == null ? new ConsoleSender(consoleFile) : Senders.open(config);
    }
}
