/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.log;

import io.yuqing.domain.cases.plan.CasePlan;
import java.util.Objects;

/**
 * One entry of the log of cases, at its place in the one total order. Free text is not in it: it is
 * kept under the entry's id in a topic of its own, where it can be struck out; the entry holds the
 * salted digest.
 *
 * @param offset its place
 * @param recordedAt when the log took it, in ms; the only clock there is
 * @param actionId of the act; what comes twice under one id was done once
 * @param caseId empty if the act opens a case, or is about none
 * @param eventKey what alerts of one event have in common; empty if it does not matter
 * @param expect the number of the last event that the person saw; {@link #UNSEEN} if they saw none
 * @param textDigest empty if there is no text
 * @param settings null but of an entry that sets them
 * @param rules that held when it was written; a rule that came later does not decide it
 */
public record Entry(
        long offset,
        long recordedAt,
        String actionId,
        EntryType type,
        String caseId,
        String eventKey,
        long expect,
        By by,
        Details details,
        String textDigest,
        CasePlan settings,
        int rules) {
    public static final long UNSEEN = -1;

    /** Those of entries that do not say by which they were written. */
    public static final int FIRST_RULES = 1;

    /** Those that hold for whoever acts now. Grows when one is added that refuses or does more. */
    public static final int RULES = 2;

    public Entry {
        if ((type == EntryType.SETTINGS) != (settings != null)) {
            throw new IllegalArgumentException("settings stand in entries that set them only");
        }
    }

    /** An act that has no place in the log yet, and says nothing but who does what. */
    public static Entry act(String actionId, EntryType type, By by) {
        return new Entry(0, 0, actionId, type, "", "", UNSEEN, by, Details.NONE, "", null, RULES);
    }

    /** One that sets how cases are handled. */
    public static Entry settings(String actionId, By by, CasePlan plan) {
        return new Entry(
                0,
                0,
                actionId,
                EntryType.SETTINGS,
                "",
                "",
                UNSEEN,
                by,
                Details.NONE,
                "",
                Objects.requireNonNull(plan, "plan"),
                RULES);
    }

    /** The same act in a case, or about an event; each is empty if it does not matter. */
    public Entry about(String ofCase, String ofEvent) {
        return new Entry(
                offset,
                recordedAt,
                actionId,
                type,
                ofCase,
                ofEvent,
                expect,
                by,
                details,
                textDigest,
                settings,
                rules);
    }

    /** The same act of somebody who saw the case as it was then. */
    public Entry seen(long seq) {
        return new Entry(
                offset,
                recordedAt,
                actionId,
                type,
                caseId,
                eventKey,
                seq,
                by,
                details,
                textDigest,
                settings,
                rules);
    }

    /** The same act as somebody would have written it when other rules held. */
    public Entry under(int otherRules) {
        return new Entry(
                offset,
                recordedAt,
                actionId,
                type,
                caseId,
                eventKey,
                expect,
                by,
                details,
                textDigest,
                settings,
                otherRules);
    }

    /** The same act with other details. */
    public Entry with(Details other) {
        return new Entry(
                offset,
                recordedAt,
                actionId,
                type,
                caseId,
                eventKey,
                expect,
                by,
                other,
                textDigest,
                settings,
                rules);
    }

    /** The same act with the digest of its text; empty: it has none. */
    public Entry withText(String digest) {
        return new Entry(
                offset,
                recordedAt,
                actionId,
                type,
                caseId,
                eventKey,
                expect,
                by,
                details,
                digest,
                settings,
                rules);
    }

    public boolean hasText() {
        return !textDigest.isEmpty();
    }

    /**
     * When it was done: as the desk says of what it wrote down later, else when it was recorded.
     */
    public long happenedAt(long now) {
        return by.isHearsay() && details.has(EntryDetail.HAPPENED_AT)
                ? details.number(EntryDetail.HAPPENED_AT)
                : now;
    }

    /** The same act as the log has it after it was written. */
    public Entry at(long newOffset, long time) {
        return new Entry(
                newOffset,
                time,
                actionId,
                type,
                caseId,
                eventKey,
                expect,
                by,
                details,
                textDigest,
                settings,
                rules);
    }
}
