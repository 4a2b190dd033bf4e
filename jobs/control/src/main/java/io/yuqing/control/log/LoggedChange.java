/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.log;

import io.yuqing.control.standing.FieldChange;
import io.yuqing.domain.privacy.TextMask;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One change of an entry.
 *
 * @param kind as its command is called: topic, rule, source, silence
 * @param account who made it; empty on a command line
 * @param duty what they are there for, a word and no person
 * @param reason why, without people in it
 * @param before the fields that were in force; empty if nothing was
 * @param after the fields that were put in force; {@code deleted} of what was taken away
 */
public record LoggedChange(
        Instant at,
        String kind,
        String id,
        long revision,
        String account,
        String duty,
        String reason,
        Map<String, Object> before,
        Map<String, Object> after) {
    /** Characters of a reason. */
    public static final int LONGEST_REASON = 200;

    /** The duty of whoever uses commands. */
    public static final String COMMAND_LINE = "命令行";

    public LoggedChange {
        reason = TextMask.mask(shortened(reason.strip()));
    }

    /** Whether it took the entry away. */
    public boolean isDeletion() {
        return Boolean.TRUE.equals(after.get("deleted"));
    }

    /** Field by field. */
    public List<FieldChange> differences() {
        return FieldChange.between(before, after);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_REASON
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_REASON));
    }
}
