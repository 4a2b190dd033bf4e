/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

/** Where the inbox is counted; called by its thread. */
@FunctionalInterface
public interface InboxCounters {
    void add(InboxCount what, long by);
}
