/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.feed;

/** Where feeds are counted; called by several threads. */
@FunctionalInterface
public interface FeedCounters {
    void add(FeedCount what, long by);
}
