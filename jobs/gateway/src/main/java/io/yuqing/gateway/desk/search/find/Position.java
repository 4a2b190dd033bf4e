/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.find;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the order of items from the newest to the oldest: behind the item that it names, or,
 * if it names none, before all that were published earlier than its moment.
 *
 * @param at milliseconds since 1970
 * @param id platform/id; empty if it names no item
 * @param kind a post and a comment may have one id
 */
public record Position(long at, String id, String kind) {
    private static final Pattern TEXT =
            Pattern.compile("([0-9]{1,14})\\.([a-z]{0,16})\\.(.{0,600})");

    public static Position before(Instant moment) {
        return new Position(moment.toEpochMilli(), "", "");
    }

    /** As it stands in an address; empty if that was changed by somebody. */
    public static Optional<Position> read(String text) {
        Matcher found = TEXT.matcher(text);
        return found.matches()
                ? Optional.of(
                        new Position(
                                Long.parseLong(found.group(1)), found.group(3), found.group(2)))
                : Optional.empty();
    }

    /** For an address. */
    public String text() {
        return at + "." + kind + "." + id;
    }

    public Instant moment() {
        return Instant.ofEpochMilli(at);
    }

    /** Whether nothing that was published at this moment or later comes behind it. */
    boolean isBehind(Instant oldest) {
        return id.isEmpty() ? at <= oldest.toEpochMilli() : at < oldest.toEpochMilli();
    }
}
