/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.event;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.DeliveryReason;
import io.yuqing.domain.delivery.Happening;

/** The stages, each one objection. */
final class Stages {
    private Stages() {}

    static DeliveryReason notFiring(Situation c) {
        return c.news().state == AlertNews.State.PENDING ? DeliveryReason.NOT_FIRING : null;
    }

    static DeliveryReason endedUntold(Situation c) {
        if (c.news().state != AlertNews.State.RESOLVED || c.happening() != null) {
            return null;
        }
        boolean told = c.before() != null && c.before().told != null;
        return told ? DeliveryReason.NOTHING_NEW : DeliveryReason.ENDED_UNTOLD;
    }

    static DeliveryReason nothingNew(Situation c) {
        boolean calls = !c.news().quiet || c.happening() == Happening.RESOLVED || c.again();
        if (c.happening() != null && calls) {
            return null;
        }
        return c.news().corrected || c.news().quiet
                ? DeliveryReason.CORRECTION_ONLY
                : DeliveryReason.NOTHING_NEW;
    }

    static DeliveryReason silenced(Situation c) {
        return c.silence() == null ? null : DeliveryReason.SILENCED;
    }

    /** It may be over by now; what is read next says so. */
    static DeliveryReason longAgo(Situation c) {
        boolean calls = c.happening() == Happening.FIRED || c.happening() == Happening.UPGRADED;
        return calls && !c.again() && c.isLongAgo() ? DeliveryReason.LONG_AGO : null;
    }

    /** An upgrade is always told, and so is the end of what was told. */
    static DeliveryReason mutedByHigher(Situation c) {
        if (c.happening() == Happening.UPGRADED || c.happening() == Happening.RESOLVED) {
            return null;
        }
        return c.event().alerts.values().stream().anyMatch(other -> speaksFor(other, c))
                ? DeliveryReason.MUTED_BY_HIGHER
                : null;
    }

    /** Whether all who would be told have been told of something higher on the subject. */
    private static boolean speaksFor(AlertMemory other, Situation c) {
        AlertNews news = c.news();
        return other.told != null
                && other.news.state == AlertNews.State.FIRING
                && !other.news.toldAs.equals(news.toldAs)
                && other.news.subjectKind.equals(news.subjectKind)
                && other.news.subjectId.equals(news.subjectId)
                && other.told.compareTo(news.level) > 0
                && c.plan()
                        .recipients(other.news, other.told)
                        .containsAll(c.plan().recipients(news, news.level));
    }
}
