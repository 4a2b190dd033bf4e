/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import java.io.Serializable;
import java.time.Duration;
import java.util.Map;

/**
 * One channel: how to reach one group or one set of people. Immutable and serializable; holds no
 * secret, only where the secret lies.
 */
public sealed interface ChannelConfig extends Serializable
        permits RobotConfig, MailConfig, WebhookConfig {

    /** The name other parts of the configuration use. */
    String name();

    /** The longest one message may take, connecting included. */
    Duration timeout();

    /** For the {@link TokenBucket} of this channel. */
    RateLimit rate();

    /**
     * Reads a channel from what a YAML or JSON parser made of it. The keys are in
     * docs/en/notices.md.
     *
     * @param values key to string, number, boolean or list of strings
     * @throws ChannelConfigException with one sentence: key, value, remedy
     */
    static ChannelConfig of(String name, Map<String, ?> values) {
        ConfigValues read = new ConfigValues(name, values);
        String kind = read.required("kind", "write dingtalk, wecom, feishu, mail or webhook");
        ChannelConfig config =
                switch (kind) {
                    case "dingtalk" -> RobotConfig.read(Vendor.DINGTALK, read);
                    case "wecom" -> RobotConfig.read(Vendor.WECOM, read);
                    case "feishu" -> RobotConfig.read(Vendor.FEISHU, read);
                    case "mail" -> MailConfig.read(read);
                    case "webhook" -> WebhookConfig.read(read);
                    default ->
                            throw read.refuse(
                                    "kind",
                                    kind,
                                    "is not known: write dingtalk, wecom, feishu, mail or webhook");
                };
        read.refuseUnknown();
        return config;
    }
}
