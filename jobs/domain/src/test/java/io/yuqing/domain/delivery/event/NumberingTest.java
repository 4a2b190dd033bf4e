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
import io.yuqing.domain.delivery.DeliveryReason;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.plan.Plans;
import io.yuqing.domain.rule.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The analysis began anew without its state, and numbers its alerts from 1 again. */
class NumberingTest {
    private static final AlertNews.State FIRING = AlertNews.State.FIRING;
    private static final AlertNews.State RESOLVED = AlertNews.State.RESOLVED;
    private static final Duration WAIT = Duration.ofMinutes(10);

    private final Desk desk = new Desk(Plans.simple());

    @Test
    void aRedAlertThatHappensAfterWhatIsKnownIsToldAtOnceWhateverItsNumber() {
        known(ORANGE, FIRING, 900);
        desk.passes(Duration.ofHours(1));
        List<Dispatch> told = desk.takes(step(RED, FIRING, 1));
        assertThat(shown(told))
                .containsExactly("upgraded at_once leader", "upgraded at_once office");
        desk.passes(Duration.ofMinutes(5));
        assertThat(shown(desk.takes(step(RED, RESOLVED, 2))))
                .containsExactly("resolved grouped leader", "resolved grouped office");
    }

    @Test
    void anAlertThatBeginsAgainAfterItsEndWasToldIsTold() {
        known(RED, FIRING, 900);
        desk.passes(Duration.ofHours(1));
        desk.takes(step(RED, RESOLVED, 901));
        desk.passes(Duration.ofHours(1));
        assertThat(shown(desk.takes(step(RED, FIRING, 1))))
                .containsExactly("fired at_once leader", "fired at_once office");
    }

    @Test
    void whatIsNoLaterIsOnRecordAndToldIfNothingComesAfterIt() {
        known(ORANGE, FIRING, 900);
        AlertNews red = step(RED, FIRING, 1);
        red.at -= 60_000;
        assertThat(shown(desk.takes(red))).containsExactly("-outdated_version");
        assertThat(DeliveryReason.OUTDATED_VERSION.recorded()).isTrue();
        assertThat(desk.passes(WAIT.minusSeconds(1))).isEmpty();
        assertThat(shown(desk.passes(Duration.ofSeconds(1))))
                .containsExactly("still_firing at_once leader", "still_firing at_once office");
    }

    @Test
    void theEndOfAnAlertIsNotLostEither() {
        known(RED, FIRING, 900);
        AlertNews over = step(RED, RESOLVED, 2);
        over.at -= 60_000;
        desk.takes(over);
        assertThat(shown(desk.passes(WAIT)))
                .containsExactly("resolved at_once leader", "resolved at_once office");
    }

    @Test
    void anOldCourseThatIsReadAgainTellsNothing() {
        List<AlertNews> course = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            course.add(step(i == 2 ? RED : ORANGE, i == 3 ? RESOLVED : FIRING, 100 + i));
            desk.takes(copy(course.get(i - 1)));
            desk.passes(Duration.ofMinutes(1));
        }
        for (AlertNews again : course) {
            desk.takes(copy(again));
        }
        assertThat(desk.passes(Duration.ofDays(1))).isEmpty();
    }

    @Test
    void theSameStepThatComesOftenIsNotOnRecord() {
        known(RED, FIRING, 900);
        for (int i = 0; i < 5; i++) {
            AlertNews again = step(RED, FIRING, 900);
            assertThat(shown(desk.takes(again))).containsExactly("-repeated_version");
        }
        assertThat(DeliveryReason.REPEATED_VERSION.recorded()).isFalse();
    }

    @Test
    void whatIsWithheldTwiceIsOneRow() {
        known(RED, FIRING, 900);
        AlertNews over = step(RED, RESOLVED, 2);
        over.at -= 60_000;
        Dispatch first = desk.takes(copy(over)).get(0);
        Dispatch second = desk.takes(copy(over)).get(0);
        assertThat(second.id).isEqualTo(first.id);
        assertThat(second.news.at).isEqualTo(first.news.at);
    }

    @Test
    void noNoticeHasTheIdOfAnotherThoughNumbersComeTwice() {
        List<Dispatch> all = new ArrayList<>(desk.takes(step(YELLOW, FIRING, 1)));
        desk.passes(Duration.ofMinutes(1));
        all.addAll(desk.takes(step(ORANGE, FIRING, 2)));
        desk.passes(Duration.ofMinutes(1));
        all.addAll(desk.takes(step(RED, FIRING, 1)));
        desk.passes(Duration.ofMinutes(1));
        all.addAll(desk.takes(step(RED, RESOLVED, 2)));
        desk.passes(Duration.ofMinutes(1));
        all.addAll(desk.takes(step(RED, FIRING, 3)));
        List<String> ids = all.stream().map(one -> one.id).toList();
        assertThat(ids).hasSize(8).hasSameSizeAs(new HashSet<>(ids));
    }

    @Test
    void anAlertThatWasTakenBackAndIsTrueAfterAllIsToldAgain() {
        AlertNews red = step(RED, FIRING, 900);
        desk.takes(red);
        AlertNews takenBack = copy(red);
        takenBack.state = RESOLVED;
        takenBack.quiet = true;
        takenBack.version = 901;
        assertThat(shown(desk.takes(takenBack)))
                .containsExactly("resolved eased leader", "resolved eased office");
        AlertNews trueAfterAll = copy(red);
        trueAfterAll.version = 950;
        desk.takes(trueAfterAll);
        List<Dispatch> told = desk.passes(WAIT);
        assertThat(shown(told))
                .containsExactly("still_firing at_once leader", "still_firing at_once office");
        assertThat(told).allMatch(notice -> notice.news.version == 950);
    }

    @Test
    void whatWaitsToBeToldIsNotForgottenForACorrection() {
        known(ORANGE, FIRING, 900);
        AlertNews red = step(RED, FIRING, 1);
        red.at -= 60_000;
        desk.takes(copy(red));
        AlertNews correction = copy(red);
        correction.quiet = true;
        correction.version = 2;
        desk.takes(correction);
        assertThat(shown(desk.passes(WAIT)))
                .containsExactly("still_firing at_once leader", "still_firing at_once office");
    }

    private void known(Level level, AlertNews.State state, long version) {
        desk.takes(step(level, state, version));
    }

    private AlertNews step(Level level, AlertNews.State state, long version) {
        AlertNews news = desk.news("a", level, state);
        news.version = version;
        return news;
    }

    /** Kafka hands out another object each time. */
    private AlertNews copy(AlertNews news) {
        AlertNews copy = desk.news("a", news.level, news.state);
        copy.version = news.version;
        copy.at = news.at;
        copy.startedAt = news.startedAt;
        return copy;
    }
}
