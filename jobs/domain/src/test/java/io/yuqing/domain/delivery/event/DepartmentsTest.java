/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.event;

import static io.yuqing.domain.delivery.event.Desk.shown;
import static io.yuqing.domain.rule.Level.ORANGE;
import static io.yuqing.domain.rule.Level.RED;
import static io.yuqing.domain.rule.Level.YELLOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.plan.Plans;
import io.yuqing.domain.rule.Level;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one department has heard keeps nothing from another; reminders come one at a time. */
class DepartmentsTest {
    private final Desk desk = new Desk(Plans.simple());

    @Test
    void aHigherAlertSpeaksOnlyForLowerOnesOfThoseWhoWereTold() {
        assertThat(shown(desk.takes(ofPolice("a", ORANGE))))
                .containsExactly("fired at_once police");
        assertThat(shown(desk.fires("b", YELLOW))).containsExactly("fired at_once office");
        assertThat(shown(desk.takes(ofPolice("c", YELLOW)))).containsExactly("-muted_by_higher");
    }

    @Test
    void theFirstNoticeOfADepartmentDoesNotWaitBecauseAnotherHasJustHeard() {
        assertThat(shown(desk.fires("a", ORANGE))).containsExactly("fired at_once office");
        assertThat(shown(desk.takes(ofPolice("b", ORANGE))))
                .containsExactly("fired at_once police");
        assertThat(shown(desk.fires("c", ORANGE))).containsExactly("fired grouped office");
    }

    @Test
    void afterATimeInWhichTheJobDidNotRunEachAlertHasOneReminderAndNotBeforeWhatEndedIsRead() {
        desk.fires("a", RED);
        desk.fires("b", RED);
        assertThat(desk.standsStill(Duration.ofHours(12))).isEmpty();
        desk.resolves("a", RED);
        List<Dispatch> reminders = desk.passes(Duration.ofMinutes(3));
        assertThat(reminders).extracting(dispatch -> dispatch.news.alertId).containsOnly("b");
        assertThat(shown(reminders))
                .containsExactlyInAnyOrder("reminded at_once leader", "reminded at_once office");
    }

    @Test
    void aReminderAfterARiseIsAnotherNoticeThanOneBeforeIt() {
        desk.fires("a", ORANGE);
        List<Dispatch> before = desk.passes(Duration.ofHours(6));
        desk.fires("a", RED);
        List<Dispatch> after = desk.passes(Duration.ofHours(2));
        assertThat(before).isNotEmpty();
        assertThat(after)
                .hasSize(2)
                .extracting(dispatch -> dispatch.id)
                .doesNotContainAnyElementsOf(before.stream().map(notice -> notice.id).toList());
    }

    private AlertNews ofPolice(String alert, Level level) {
        AlertNews news = desk.news(alert, level, AlertNews.State.FIRING);
        news.category = "安全稳定";
        return news;
    }
}
