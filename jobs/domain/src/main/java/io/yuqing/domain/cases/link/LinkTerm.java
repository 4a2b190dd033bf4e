/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.link;

import java.time.Duration;

/** How long a link holds. The token does not say it: the case goes on, and its link with it. */
public final class LinkTerm {
    /** After the last step of the case, or after it was made where there is none. */
    public static final Duration REST = Duration.ofDays(7);

    private LinkTerm() {}

    /**
     * Times in ms.
     *
     * @param lastStep of the case; 0 if there is none
     * @param revoked when the unit's links were revoked; 0: never
     */
    public static boolean holds(CaseToken token, long lastStep, long revoked, long now) {
        long seen = Math.max(token.issuedAt(), lastStep);
        return token.issuedAt() >= revoked && now <= seen + REST.toMillis();
    }
}
