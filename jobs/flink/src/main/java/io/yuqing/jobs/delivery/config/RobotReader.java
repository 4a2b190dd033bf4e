/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.config;

import io.yuqing.connector.notify.RobotConfig;
import io.yuqing.connector.notify.SecretRef;
import io.yuqing.connector.notify.Vendor;
import io.yuqing.domain.field.Section;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the channel of a group robot. */
final class RobotReader {
    private static final Set<String> KEYS =
            Set.of(
                    "kind",
                    "url",
                    "token",
                    "secret",
                    "keywords",
                    "mentions",
                    "max-bytes",
                    "timeout",
                    "rate",
                    "allow-plain");
    private static final int MAX_BYTES = 1_000_000;

    private RobotReader() {}

    /** Null after findings. */
    static RobotConfig read(String name, Vendor vendor, Section values) {
        values.allow(KEYS);
        SecretRef secret = ChannelFields.secret(values, "secret");
        if (!vendor.isSigned() && secret != null) {
            values.refuseHidden(
                    "secret",
                    "is set, but robots of " + vendor.kind() + " have no signature: leave it out");
        }
        RobotConfig config =
                new RobotConfig(
                        name,
                        vendor,
                        ChannelFields.address(values, "url", vendor.defaultUrl()),
                        ChannelFields.requiredSecret(values, "token"),
                        secret,
                        values.texts("keywords"),
                        mentions(values),
                        values.number(
                                "max-bytes",
                                vendor.defaultMaxBytes(),
                                RobotConfig.MIN_BYTES,
                                MAX_BYTES),
                        ChannelFields.timeout(values),
                        ChannelFields.rate(values, vendor.defaultRate()));
        return values.isClean() ? config : null;
    }

    private static List<String> mentions(Section values) {
        List<String> mentions = values.texts("mentions");
        if (mentions.size() > RobotConfig.MAX_MENTIONS) {
            values.refuse(
                    "mentions",
                    mentions.size() + " people",
                    "is too many: name at most " + RobotConfig.MAX_MENTIONS + ", or write all");
        }
        for (String who : mentions) {
            if (!RobotConfig.isMention(who)) {
                values.refuse(
                        "mentions",
                        who,
                        "is neither a number nor an id: write "
                                + Stream.of(Vendor.values())
                                        .map(Vendor::mentions)
                                        .collect(Collectors.joining(", "))
                                + ", or all");
            }
        }
        return mentions;
    }
}
