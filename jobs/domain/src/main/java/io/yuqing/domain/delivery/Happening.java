/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery;

/** What has happened to an alert since people last heard of it. */
public enum Happening {
    FIRED,
    UPGRADED,
    DOWNGRADED,
    /** It goes on. */
    REMINDER,
    RESOLVED
}
