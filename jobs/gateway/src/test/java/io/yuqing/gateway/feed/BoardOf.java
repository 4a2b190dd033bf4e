/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.feed;

import java.time.Instant;

/** Has a board say how feeds are, as the reader of feeds does. */
public final class BoardOf {
    private BoardOf() {}

    public static void read(FeedBoard board, String feed, Instant at, long entries) {
        board.show(new FeedState(feed, at, at.plusSeconds(600), 0, "", entries));
    }

    public static void failed(
            FeedBoard board, String feed, Instant read, Instant next, int failures, String why) {
        board.show(new FeedState(feed, read, next, failures, why, 3));
    }
}
