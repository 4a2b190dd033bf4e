/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import java.util.List;

/** A thread in the making: an original and all that follows from it. */
final class Cascade {
    final Source source;
    final Book book;
    final ToneMix tones;

    /** The township on the original, or null where the collector did not know it. */
    final String region;

    /** Published so long before the stream that it is beyond any retention when it arrives. */
    final boolean ancient;

    final List<Topic> topics;

    Node root;
    int reposts;
    int comments;

    /** Snapshots of the original's counters that arrive, the first included. */
    int snapshots = 1;

    Cascade(Source source, Book book, ToneMix tones, String region, boolean ancient) {
        this.source = source;
        this.book = book;
        this.tones = tones;
        this.region = region;
        this.ancient = ancient;
        this.topics = book.topics().stream().filter(t -> t.admits(source.channel, region)).toList();
    }

    int reactions() {
        return reposts + comments;
    }
}
