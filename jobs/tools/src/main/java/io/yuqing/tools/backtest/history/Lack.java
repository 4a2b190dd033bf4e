/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest.history;

/** What a kind of history does not hold. */
public enum Lack {
    /** Who wrote an item: pseudonyms are stored in no table. */
    VOICES,
    /**
     * When counters of likes, comments, reposts and views rose: only their last state is stored.
     */
    ENGAGEMENT
}
