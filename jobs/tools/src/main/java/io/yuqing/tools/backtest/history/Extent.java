/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest.history;

import java.time.Instant;

/**
 * How much of what was wanted a history still holds.
 *
 * @param completeFrom event time before which items are known to be missing; {@link Instant#MIN} if
 *     none are known to be
 * @param why one Chinese sentence on what is missing; empty if nothing is
 */
public record Extent(Instant completeFrom, String why) {
    static final Extent WHOLE = new Extent(Instant.MIN, "");
}
