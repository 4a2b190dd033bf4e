/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.source;

import io.yuqing.domain.field.Fields;
import io.yuqing.domain.field.Findings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads an entry of the register from its fields. */
public final class SourceForm {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(4);
    private static final int LONGEST_NAME = 40;
    private static final List<String> FIELDS =
            List.of("id", "name", "platform", "channel", "interval", "revision", "deleted");

    private SourceForm() {}

    /**
     * Reads and checks an entry.
     *
     * @param channels the channels there are
     * @throws io.yuqing.domain.field.FieldException naming each field that cannot be used
     */
    public static SourceSpec read(Map<?, ?> fields, Set<String> channels) {
        Findings findings = Findings.ofEntry("source '" + fields.get("id") + "': field");
        Fields in = Fields.of(findings, fields);
        in.unknownFieldsExcept(FIELDS);
        boolean deleted = in.flag("deleted");
        String channel = channel(in, channels);
        String id = in.text("id", "give it a name of its own");
        String name = name(in);
        String platform = platform(in, deleted);
        Duration interval = deleted ? SHORTEST : interval(in);
        Long revision =
                in.whole(
                        "revision",
                        1,
                        "write a whole number above 0 and raise it with each change");
        findings.check();
        return new SourceSpec(id, name, platform, channel, interval, revision, deleted);
    }

    /** Empty if people are to see the id. */
    private static String name(Fields in) {
        if (in.value("name") instanceof String text) {
            String name = text.strip();
            if (name.codePointCount(0, name.length()) <= LONGEST_NAME) {
                return name;
            }
        }
        if (in.has("name")) {
            in.problem(
                    "name",
                    "write the name people know it by, at most "
                            + LONGEST_NAME
                            + " characters, or leave it out");
        }
        return "";
    }

    /** Empty for all channels of the platform. */
    private static String channel(Fields in, Set<String> channels) {
        if (in.value("channel") instanceof String text) {
            String channel = text.strip();
            if (channel.isEmpty() || channels.contains(channel)) {
                return channel;
            }
        }
        if (in.has("channel")) {
            in.problem(
                    "channel", "use one of " + String.join(", ", channels) + ", or leave it out");
        }
        return "";
    }

    /** A deleted source needs none. */
    private static String platform(Fields in, boolean deleted) {
        if (deleted) {
            return in.value("platform") instanceof String text ? text.strip() : "";
        }
        return in.text("platform", "name the platform as items do");
    }

    private static Duration interval(Fields in) {
        String remedy = "write its usual longest gap between items, from 1m to 4d, for example 30m";
        return in.duration("interval", SHORTEST, LONGEST, remedy, remedy);
    }
}
