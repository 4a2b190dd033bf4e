/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import io.yuqing.connector.notify.rate.RateLimit;
import java.time.Duration;

/**
 * Notices as text on this machine, so that they can be seen without any robot.
 *
 * @param file to append to; null: standard output
 */
public record ConsoleConfig(String name, String file) implements ChannelConfig {
    private static final long serialVersionUID = 1L;

    /** Nobody limits a console. */
    private static final RateLimit UNLIMITED =
            RateLimit.of(new RateLimit.Quota(1_000, Duration.ofSeconds(1)));

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(10);
    }

    @Override
    public RateLimit rate() {
        return UNLIMITED;
    }

    /** Each notice is printed, whether it was before or not. */
    @Override
    public boolean recognisesRepeats() {
        return false;
    }
}
