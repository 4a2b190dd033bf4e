/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.event;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.Happening;

/**
 * What a step is by its version. Versions grow, so one that is not higher was here before, unless
 * the alerts are numbered anew because the analysis lost its state. Then the numbers say nothing,
 * and times and order do. Pure but for the memory and the step, whose numbers it carries on.
 */
enum Numbering {
    /** The next step. */
    NEWS,
    /** People know what it says. */
    REPEAT,
    /**
     * Numbered anew, out of order or told once more, nobody can tell yet: it is no later than what
     * is known and says something else.
     */
    UNCLEAR;

    /**
     * @param known null: nothing is known of the alert
     */
    static Numbering of(AlertMemory known, AlertNews news) {
        if (known == null) {
            return NEWS;
        }
        news.version += known.ahead;
        if (news.version > known.news.version) {
            return toldBefore(known, news) ? UNCLEAR : NEWS;
        }
        boolean calls = news.state == AlertNews.State.RESOLVED || !news.quiet;
        if (news.state == AlertNews.State.PENDING
                || !calls
                || Situation.happening(known, news) == null
                || isSameStep(known.news, news)) {
            return REPEAT;
        }
        if (news.at > known.news.at) {
            carryOn(known, news);
            return NEWS;
        }
        return UNCLEAR;
    }

    /**
     * An analysis job without state tells what it finds once more, under higher versions, and what
     * it says next is how that ended. But late items may also show that what was taken back is true
     * after all.
     */
    private static boolean toldBefore(AlertMemory known, AlertNews news) {
        Happening happening = Situation.happening(known, news);
        boolean calls = happening == Happening.FIRED || happening == Happening.UPGRADED;
        return calls
                && !news.quiet
                && known.highestTold != null
                && news.level.compareTo(known.highestTold) <= 0
                && news.at <= known.news.at;
    }

    /** From now on versions are counted on from those that were here. */
    static void carryOn(AlertMemory known, AlertNews news) {
        long more = Math.max(0, known.news.version + 1 - news.version);
        known.ahead += more;
        news.version += more;
    }

    /** An alert that was muted or silenced was not told, and its step may come again. */
    private static boolean isSameStep(AlertNews one, AlertNews other) {
        return one.version == other.version
                && one.state == other.state
                && one.level == other.level
                && one.at == other.at;
    }
}
