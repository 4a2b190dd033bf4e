/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.find;

/** Why a search went no further. */
public enum End {
    /** There is nothing more. */
    ALL,
    /** Whoever asked has enough. */
    ENOUGH,
    /** As many items were looked at as one search may. */
    CHECKED,
    /** It took as long as one search may. */
    LATE,
    /** ClickHouse did not answer any more, after it had. */
    STOPPED
}
