/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

import io.yuqing.intake.feed.Feed;
import java.util.List;

/**
 * The feeds to read.
 *
 * @param contact of the office, which servers of feeds are told
 * @param feeds perhaps none
 */
public record FeedSettings(String contact, List<Feed> feeds) {
    public FeedSettings {
        feeds = List.copyOf(feeds);
    }
}
