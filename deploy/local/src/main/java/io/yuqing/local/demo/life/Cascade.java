/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.life;

import io.yuqing.local.demo.county.MoodMix;
import io.yuqing.local.demo.county.Source;
import io.yuqing.local.demo.county.Topic;
import io.yuqing.local.demo.text.Book;
import java.util.List;

/** A thread in the making: an original and all that follows from it. */
public final class Cascade {
    public final Source source;
    public final Book book;
    public final MoodMix moods;

    /** The township on the original, or null where the collector did not know it. */
    public final String region;

    /** Published so long before the stream that it is beyond any retention when it arrives. */
    public final boolean ancient;

    public final List<Topic> topics;

    Node root;
    int reposts;
    int comments;

    /** Snapshots of the original's counters that arrive, the first included. */
    private int snapshots = 1;

    public Cascade(Source source, Book book, MoodMix moods, String region, boolean ancient) {
        this.source = source;
        this.book = book;
        this.moods = moods;
        this.region = region;
        this.ancient = ancient;
        this.topics = book.topics().stream().filter(t -> t.admits(source.channel, region)).toList();
    }

    /** Under which id the thread raises alerts: ids are unique on their platform only. */
    public String threadId() {
        return source.platform + '/' + root().id();
    }

    /** The original; null as long as it is not planted. */
    public Node root() {
        return root;
    }

    public int reposts() {
        return reposts;
    }

    public int comments() {
        return comments;
    }

    /** How often the original is collected, each time with its counters. */
    public int snapshots() {
        return snapshots;
    }

    /** The original is collected once more; returns the number of that snapshot. */
    public int addSnapshot() {
        return ++snapshots;
    }

    public int reactions() {
        return reposts + comments;
    }
}
