/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.config;

import io.yuqing.connector.notify.ChannelConfig;
import io.yuqing.connector.notify.ConsoleConfig;
import io.yuqing.connector.notify.Vendor;
import io.yuqing.connector.notify.WebhookConfig;
import io.yuqing.connector.notify.rate.RateLimit;
import io.yuqing.wire.field.FieldException;
import io.yuqing.wire.field.Section;
import java.util.Set;

/** Reads a channel; the keys are in the README of the module that sends. */
final class ChannelReader {
    private static final String KINDS = "write dingtalk, wecom, feishu, mail, webhook or console";

    private ChannelReader() {}

    /**
     * @param consoleFile to which a console appends; null: standard output
     * @throws FieldException with one sentence: key, value, remedy; never with a secret
     */
    static ChannelConfig read(String name, Section values, String consoleFile) {
        String kind = values.text("kind", "");
        return switch (kind) {
            case "dingtalk" -> RobotReader.read(name, Vendor.DINGTALK, values);
            case "wecom" -> RobotReader.read(name, Vendor.WECOM, values);
            case "feishu" -> RobotReader.read(name, Vendor.FEISHU, values);
            case "mail" -> MailReader.read(name, values);
            case "webhook" -> webhook(name, values);
            case "console" -> console(name, values, consoleFile);
            case "" -> throw values.missing("kind", KINDS);
            default -> throw values.refuse("kind", kind, "is not known: " + KINDS);
        };
    }

    private static WebhookConfig webhook(String name, Section values) {
        values.allow(Set.of("kind", "url", "secret", "token", "timeout", "rate", "allow-plain"));
        return new WebhookConfig(
                name,
                ChannelFields.address(values, "url", null),
                ChannelFields.requiredSecret(values, "secret"),
                ChannelFields.secret(values, "token"),
                ChannelFields.timeout(values),
                ChannelFields.rate(values, RateLimit.SIXTY_A_MINUTE));
    }

    private static ConsoleConfig console(String name, Section values, String file) {
        values.allow(Set.of("kind"));
        return new ConsoleConfig(name, file);
    }
}
