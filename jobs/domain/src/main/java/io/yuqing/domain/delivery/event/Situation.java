/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.event;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.Happening;
import io.yuqing.domain.delivery.plan.DeliveryPlan;
import io.yuqing.domain.delivery.plan.Silence;

/**
 * What a stage looks at: the news, what is known before it, and the time.
 *
 * @param before what was known of the alert; null if nothing
 * @param happening null if the step is nothing to tell
 * @param again whether a known step is looked at once more because time has passed
 * @param silence that is in force for it; null if there is none
 */
record Situation(
        AlertNews news,
        AlertMemory before,
        EventMemory event,
        Happening happening,
        boolean again,
        DeliveryPlan plan,
        Silence silence,
        long now) {

    /** Whether it was taken before the time that is looked back to. */
    boolean isLongAgo() {
        long lookBack = plan.lookBack().toMillis();
        return lookBack > 0 && now - news.at > lookBack;
    }

    /**
     * What the news is to those who were told the alert at a level; null if it is nothing to tell.
     *
     * @param before null if nothing was told yet
     */
    static Happening happening(AlertMemory before, AlertNews news) {
        boolean told = before != null && before.told != null && !before.over;
        if (news.state == AlertNews.State.RESOLVED) {
            return told ? Happening.RESOLVED : null;
        }
        if (!told) {
            return Happening.FIRED;
        }
        int change = news.level.compareTo(before.told);
        return change == 0 ? null : change > 0 ? Happening.UPGRADED : Happening.DOWNGRADED;
    }
}
