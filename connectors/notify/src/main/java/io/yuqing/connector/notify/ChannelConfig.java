/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import io.yuqing.connector.notify.rate.RateLimit;
import io.yuqing.connector.notify.rate.TokenBucket;
import java.io.Serializable;
import java.time.Duration;

/**
 * One channel: how to reach one group or one set of people. Immutable and serializable; holds no
 * secret, only where the secret lies.
 */
public sealed interface ChannelConfig extends Serializable
        permits RobotConfig, MailConfig, WebhookConfig, ConsoleConfig {

    /** The name other parts of the configuration use. */
    String name();

    /** The longest one message may take, connecting included. */
    Duration timeout();

    /** For the {@link TokenBucket} of this channel. */
    RateLimit rate();

    /**
     * How many tokens of the rate a message of so many parts takes.
     *
     * @param parts {@link Sender#parts} or {@link Receipt#parts}
     */
    default int tokens(int parts) {
        return Math.min(parts, rate().burst());
    }

    /** Whether a repeat can be told from a new notice by its key, so that it does no harm. */
    default boolean recognisesRepeats() {
        return true;
    }
}
