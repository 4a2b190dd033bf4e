/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.text;

/** Why a notice is given. */
public enum Happening {
    FIRED,
    UPGRADED,
    DOWNGRADED,
    /** It goes on, and nobody has taken it up. */
    REMINDER,
    /** A deadline is near. */
    DEADLINE_NEAR,
    /** A deadline has passed. */
    OVERDUE,
    RESOLVED
}
