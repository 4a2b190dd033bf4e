/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.record;

import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryType;

/**
 * What brought an event about.
 *
 * @param offset of the entry in the log
 * @param textDigest of the text that stands under the entry's id; empty if there is none
 */
public record Cause(
        String actionId, EntryType type, long offset, By by, Details details, String textDigest) {

    public static Cause of(Entry entry) {
        return new Cause(
                entry.actionId(),
                entry.type(),
                entry.offset(),
                entry.by(),
                entry.details(),
                entry.textDigest());
    }

    /** The same act as it shows in another case, or in other words. */
    public Cause as(EntryType other, Details otherDetails) {
        return new Cause(actionId, other, offset, by, otherDetails, textDigest);
    }
}
