/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.feed;

import io.yuqing.connector.collect.Draft;
import io.yuqing.connector.collect.feed.FeedEntry;
import io.yuqing.intake.read.FileReport;
import io.yuqing.intake.read.ItemFile;
import io.yuqing.intake.read.Outcome;
import io.yuqing.intake.read.Setting;
import java.time.Instant;
import java.util.List;

/** Entries of a feed as the jobs will read them: the edge and the refusals are those of files. */
public final class FeedItems {
    /** By which a report calls them. */
    private static final String FORM = "feed";

    private FeedItems() {}

    /**
     * An entry that is wanted.
     *
     * @param publishedAt when it counts, whatever it says itself now; null for what it says
     */
    public record Wanted(FeedEntry entry, Instant publishedAt) {
        /** One that is seen for the first time. */
        public static Wanted first(Feed feed, FeedEntry entry, Instant now) {
            boolean undated = feed.datesItself() && entry.published().isEmpty();
            return new Wanted(entry, undated ? now : null);
        }
    }

    /**
     * What becomes of entries.
     *
     * @param setting of which platform and channel are those of the feed
     */
    public static FileReport read(
            Feed feed, List<Wanted> entries, Setting setting, Outcome outcome) {
        String collectedAt = setting.now().toString();
        List<Draft> drafts =
                entries.stream()
                        .map(
                                each ->
                                        each.entry()
                                                .draft(
                                                        setting.edge(),
                                                        feed.platform(),
                                                        feed.channel(),
                                                        feed.region(),
                                                        text(each.publishedAt()),
                                                        collectedAt))
                        .toList();
        return ItemFile.all(FORM, drafts, setting, outcome);
    }

    private static String text(Instant time) {
        return time == null ? "" : time.toString();
    }
}
