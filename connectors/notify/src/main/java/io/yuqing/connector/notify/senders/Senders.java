/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.senders;

import io.yuqing.connector.notify.ChannelConfig;
import io.yuqing.connector.notify.ConsoleConfig;
import io.yuqing.connector.notify.FileSender;
import io.yuqing.connector.notify.MailConfig;
import io.yuqing.connector.notify.Receipt;
import io.yuqing.connector.notify.RobotConfig;
import io.yuqing.connector.notify.SecretUnreadableException;
import io.yuqing.connector.notify.Sender;
import io.yuqing.connector.notify.WebhookConfig;
import io.yuqing.connector.notify.internal.console.ConsoleSender;
import io.yuqing.connector.notify.internal.http.HttpVerdicts;
import io.yuqing.connector.notify.internal.mail.MailSender;
import io.yuqing.connector.notify.internal.robot.RobotProtocol;
import io.yuqing.connector.notify.internal.robot.RobotSender;
import io.yuqing.connector.notify.internal.robot.RobotToken;
import io.yuqing.connector.notify.internal.webhook.WebhookSender;
import java.time.Clock;

/** Opens senders. */
public final class Senders {

    private Senders() {}

    /** With the clock of the machine, which the robots' signatures need. */
    public static Sender open(ChannelConfig config) {
        return open(config, Clock.systemUTC());
    }

    /**
     * How long a receiver that answered "too many" by this code keeps a channel shut, in ms. For a
     * caller who finds such an answer on record; one that has the {@link Receipt} need not ask.
     *
     * @param code {@link Receipt#code}
     */
    public static long throttledMillis(ChannelConfig config, String code) {
        long said =
                config instanceof RobotConfig robot && !code.isEmpty()
                        ? RobotProtocol.of(robot.vendor()).verdict(code, "").retryAfterMillis()
                        : 0;
        return said == 0 ? HttpVerdicts.DEFAULT_PAUSE_MILLIS : said;
    }

    /**
     * What is wrong with what the place of a robot's token holds, as far as it can be read here:
     * one sentence without the token. Empty if nothing is known to be wrong.
     */
    public static String tokenFault(ChannelConfig config) {
        if (!(config instanceof RobotConfig robot) || !robot.token().isFilled()) {
            return "";
        }
        try {
            RobotToken.read(robot, RobotProtocol.of(robot.vendor()));
            return "";
        } catch (SecretUnreadableException e) {
            return e.getMessage();
        }
    }

    /** One that can send files too. Does no I/O. */
    public static FileSender openMail(MailConfig config, Clock clock) {
        return new MailSender(config, clock);
    }

    /** Does no I/O: a receiver that is down, or a missing secret, is found by sending. */
    public static Sender open(ChannelConfig config, Clock clock) {
        if (config instanceof RobotConfig robot) {
            return new RobotSender(robot, clock);
        }
        if (config instanceof WebhookConfig webhook) {
            return new WebhookSender(webhook, clock);
        }
        if (config instanceof ConsoleConfig console) {
            return new ConsoleSender(console.file());
        }
        if (config instanceof MailConfig mail) {
            return openMail(mail, clock);
        }
        throw new IllegalArgumentException("no sender for " + config.getClass());
    }
}
