/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.common;

import io.yuqing.domain.count.Attitude;
import io.yuqing.domain.count.Contribution;
import io.yuqing.domain.count.ItemKind;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.jobs.model.Item;
import java.util.Locale;

/** What an item adds, in the minute in which it counts, to each subject it belongs to. */
public final class ItemContribution {
    private static final String ORIGINAL = ItemKind.ORIGINAL.code();

    private ItemContribution() {}

    /**
     * @param platforms under whose codes items are counted
     */
    public static Contribution of(Item item, Platforms platforms) {
        return item.update
                ? Contribution.ofEngagement(item.engagementRise)
                : new Contribution(
                        ItemKind.ofCode(item.kind),
                        Attitude.valueOf(item.sentiment.toUpperCase(Locale.ROOT)),
                        item.channel,
                        platforms.counted(item.platform),
                        item.category,
                        item.countedRegion,
                        item.voice,
                        textOf(item),
                        item.engagementRise);
    }

    /** Copies of originals are told apart; a repost is a copy by its nature. */
    private static int textOf(Item item) {
        return item.kind.equals(ORIGINAL) ? (int) (item.textKey >>> 32) : Contribution.NO_TEXT;
    }
}
