/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why a record became a dead letter. The codes are public: they stand in a table, on a board and in
 * alerts.
 */
public enum RejectReason {
    /** No value at all (a tombstone), no bytes, or only white space. */
    BLANK("blank"),
    /** Not parseable as JSON: cut off, an HTML error page, nested too deeply. */
    NOT_JSON("not_json"),
    /** JSON, but an array, a string, a number, a literal. */
    NOT_AN_OBJECT("not_an_object"),
    /** Something follows the object: two objects in one record, or rubbish. */
    TRAILING_CONTENT("trailing_content"),
    /** Bytes that are not UTF-8 (often GBK), or half a surrogate pair in an identifier. */
    INVALID_UTF8("invalid_utf8"),
    /** A control character that JSON does not allow unescaped, or any in an identifier. */
    CONTROL_CHARACTER("control_character"),
    /** The record or one of its fields is longer than the cap. */
    TOO_LARGE("too_large"),
    /** A required field is absent, null or empty. */
    MISSING_FIELD("missing_field"),
    /** Nothing says on which platform it was published: its id alone does not tell items apart. */
    NO_PLATFORM("no_platform"),
    /** What is left of an id that a spreadsheet or a program rounded or lost. */
    BAD_ID("bad_id"),
    /** A field has another JSON type than the contract says. */
    WRONG_TYPE("wrong_type"),
    /** A time that cannot be read, such as one without a year. */
    BAD_TIMESTAMP("bad_timestamp"),
    /**
     * Later than it was collected by more than the allowed skew: it would move the watermark for
     * good.
     */
    IN_THE_FUTURE("in_the_future"),
    /** Before the earliest date that is believed. */
    TOO_OLD("too_old"),
    /** A post whose kind is neither original nor repost. */
    UNKNOWN_KIND("unknown_kind"),
    /** root_id, parent_id and kind contradict each other. */
    BAD_REFERENCE("bad_reference"),
    /** Sent through the gateway by someone who may not speak for its platform. */
    NOT_YOUR_PLATFORM("not_your_platform");

    private final String code;

    RejectReason(String code) {
        this.code = code;
    }

    /** Snake case, never changed once released. */
    public String code() {
        return code;
    }

    /** The reason of a code; empty if it is none. */
    public static Optional<RejectReason> of(String code) {
        return Arrays.stream(values()).filter(reason -> reason.code.equals(code)).findFirst();
    }
}
