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
import java.util.Optional;
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
                    "allow-plain",
                    ChannelReader.DETAIL);
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
                        address(values, vendor),
                        ChannelFields.requiredSecret(values, "token"),
                        secret,
                        ChannelFields.list(values, "keywords"),
                        mentions(values, vendor),
                        values.number(
                                "max-bytes",
                                vendor.defaultMaxBytes(),
                                RobotConfig.MIN_BYTES,
                                MAX_BYTES),
                        ChannelFields.timeout(values),
                        ChannelFields.rate(values, vendor.defaultRate()));
        return values.isClean() ? config : null;
    }

    /** Null after a finding. */
    private static String address(Section values, Vendor vendor) {
        String url = ChannelFields.address(values, "url", vendor.defaultUrl());
        if (url == null) {
            return null;
        }
        Optional<Vendor> other = Vendor.ofAddress(url).filter(owner -> owner != vendor);
        if (other.isPresent()) {
            values.refuseHidden(
                    "url",
                    "is an address of "
                            + other.get().kind()
                            + ": write kind: "
                            + other.get().kind()
                            + ", or leave url out");
        } else if (vendor.isWhole(url)) {
            values.refuseHidden(
                    "url",
                    "is the whole address of a robot: put that into the file or variable that token"
                            + " names, and leave url out");
        }
        return url;
    }

    private static List<String> mentions(Section values, Vendor vendor) {
        List<String> mentions = ChannelFields.list(values, "mentions");
        if (mentions.size() > RobotConfig.MAX_MENTIONS) {
            values.refuse(
                    "mentions",
                    mentions.size() + " people",
                    "is too many: name at most " + RobotConfig.MAX_MENTIONS + ", or write all");
        }
        for (String who : mentions) {
            if (!vendor.isMention(who)) {
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
