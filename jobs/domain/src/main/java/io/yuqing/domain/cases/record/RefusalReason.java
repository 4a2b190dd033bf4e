/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.record;

import io.yuqing.domain.rule.Coded;
import io.yuqing.domain.rule.Codes;
import java.util.Locale;
import java.util.Optional;

/** Why a command was not carried out. */
public enum RefusalReason implements Coded {
    NO_SUCH_CASE,
    /** The case has moved on since the page was made. */
    STALE,
    NOT_THEIR_ROLE,
    UNKNOWN_UNIT,
    WRONG_STATE,
    MISSING_FIELD,
    UNKNOWN_WORD,
    NO_MEDIUM,
    WRONG_TIME,
    NEEDS_APPROVAL,
    NOTHING_SUBMITTED,
    NO_PART,
    ALREADY_DONE,
    RETURN_LATE,
    RETURNED_BEFORE,
    BEYOND_CASE,
    NO_DEADLINE,
    LEGAL_DEADLINE,
    TOO_LONG,
    NO_REQUEST,
    NO_ADDRESS,
    NOT_SUPERVISED,
    LEADER_NOT_TOLD,
    BAD_TARGET,
    NOT_ITS_ALERTS,
    NOT_COMPLETE,
    EVENT_HAS_CASE,
    NO_SUCH_ENTRY;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RefusalReason> find(String code) {
        return Codes.find(RefusalReason.class, code);
    }
}
