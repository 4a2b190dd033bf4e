/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.event;

import static io.yuqing.domain.delivery.event.Desk.shown;
import static io.yuqing.domain.rule.Level.ORANGE;
import static io.yuqing.domain.rule.Level.RED;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.plan.Plans;
import io.yuqing.domain.rule.Level;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A first start reads all alerts of a month. */
class LookBackTest {
    private static final Duration MONTH = Duration.ofDays(30);

    private final Desk desk = new Desk(Plans.simple());

    @Test
    void aRedAlertOfAMonthAgoThatIsOverCallsNobodyAndIsOnRecord() {
        assertThat(shown(desk.takes(old("a", RED, AlertNews.State.FIRING, MONTH))))
                .containsExactly("-long_ago");
        assertThat(shown(desk.takes(old("a", RED, AlertNews.State.RESOLVED, MONTH.minusHours(1)))))
                .containsExactly("-ended_untold");
        assertThat(desk.passes(Duration.ofDays(2))).isEmpty();
    }

    @Test
    void whatGoesOnIsToldInADigestTenMinutesLaterRedToo() {
        desk.takes(old("a", RED, AlertNews.State.FIRING, MONTH));
        desk.takes(old("b", RED, AlertNews.State.FIRING, Duration.ofDays(2)));
        List<Dispatch> told = desk.passes(Duration.ofMinutes(10));
        assertThat(shown(told))
                .containsExactly(
                        "still_firing stale leader",
                        "still_firing stale office",
                        "still_firing stale leader",
                        "still_firing stale office");
        assertThat(told).allMatch(Dispatch::isForDigest);
        assertThat(shown(desk.resolves("a", RED)))
                .isNotEmpty()
                .allMatch(one -> one.startsWith("resolved"));
    }

    @Test
    void whatIsOfTodayIsToldAsEver() {
        assertThat(shown(desk.takes(old("a", RED, AlertNews.State.FIRING, Duration.ofHours(23)))))
                .containsExactly("fired at_once leader", "fired at_once office");
    }

    @Test
    void anUpgradeOfTodayOfAnAlertOfAMonthAgoIsToldAtOnce() {
        desk.takes(old("a", ORANGE, AlertNews.State.FIRING, MONTH));
        assertThat(shown(desk.fires("a", RED)))
                .containsExactly("fired at_once leader", "fired at_once office");
        assertThat(desk.passes(Duration.ofMinutes(30))).isEmpty();
    }

    private AlertNews old(String alert, Level level, AlertNews.State state, Duration age) {
        AlertNews news = desk.news(alert, level, state);
        news.at = desk.now() - age.toMillis();
        news.startedAt = news.at;
        return news;
    }
}
