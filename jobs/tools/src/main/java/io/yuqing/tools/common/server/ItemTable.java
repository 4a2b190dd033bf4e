/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.server;

import java.time.Duration;

/** What commands know of the table of items. */
public final class ItemTable {
    /** How long after it was stored an item is kept: its TTL, {@code V025__items_by_time.sql}. */
    public static final Duration KEPT = Duration.ofDays(30);

    private ItemTable() {}
}
