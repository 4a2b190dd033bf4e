/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import java.time.Clock;

/** Opens senders. */
public final class Senders {

    private Senders() {}

    /** With the clock of the machine, which the robots' signatures need. */
    public static Sender open(ChannelConfig config) {
        return open(config, Clock.systemUTC());
    }

    /** Does no I/O: a receiver that is down, or a missing secret, is found by sending. */
    public static Sender open(ChannelConfig config, Clock clock) {
        if (config instanceof RobotConfig robot) {
            return new RobotSender(robot, clock);
        }
        if (config instanceof WebhookConfig webhook) {
            return new WebhookSender(webhook, clock);
        }
        return new MailSender((MailConfig) config, clock);
    }
}
