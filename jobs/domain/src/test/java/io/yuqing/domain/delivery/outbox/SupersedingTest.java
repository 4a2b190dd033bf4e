/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.outbox;

import static io.yuqing.domain.rule.Level.ORANGE;
import static io.yuqing.domain.rule.Level.RED;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Handling;
import io.yuqing.domain.delivery.Happening;
import io.yuqing.domain.delivery.event.Desk;
import io.yuqing.domain.delivery.plan.Plans;
import io.yuqing.domain.delivery.plan.QuietHours;
import io.yuqing.domain.rule.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a channel that was down says when it is back. */
class SupersedingTest {
    private final Outbox outbox = new Outbox(Plans.simple());
    private final List<Dispatch> waiting = new ArrayList<>();
    private final Desk desk = new Desk(Plans.simple());

    @Test
    void afterADayOfRemindersThereIsOneAlarmAndNoReminder() {
        add(desk.fires("x", RED));
        String alarm = waiting.get(0).id;
        add(desk.passes(Duration.ofHours(24)));
        assertThat(waiting).hasSizeGreaterThan(10);
        List<Superseding.Superseded> gone = outbox.supersede(waiting, desk.now());

        Dispatch left = waiting.get(0);
        assertThat(waiting).hasSize(1);
        assertThat(left.happening).isEqualTo(Happening.FIRED);
        assertThat(left.handling).isEqualTo(Handling.AT_ONCE);
        assertThat(left.covers).hasSameSizeAs(gone).contains(alarm).doesNotContain(left.id);
        assertThat(gone).allMatch(superseded -> superseded.by() == left);
    }

    @Test
    void whatBeganAndEndedMeanwhileIsOneLineOfADigestThatSaysBoth() {
        add(desk.fires("x", ORANGE));
        desk.passes(Duration.ofMinutes(59));
        add(desk.resolves("x", ORANGE));
        outbox.supersede(waiting, desk.now());

        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).happening).isEqualTo(Happening.RESOLVED);
        assertThat(waiting.get(0).missed).isTrue();
        assertThat(waiting.get(0).isForDigest()).isTrue();
    }

    @Test
    void anUpgradeOfWhatNobodyHeardOfIsAnAlarmAtTheHigherLevel() {
        add(desk.fires("x", Level.YELLOW));
        desk.passes(Duration.ofMinutes(30));
        add(desk.fires("x", ORANGE));
        outbox.supersede(waiting, desk.now());

        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).happening).isEqualTo(Happening.FIRED);
        assertThat(waiting.get(0).formerLevel).isNull();
        assertThat(waiting.get(0).level).isEqualTo(ORANGE);
    }

    @Test
    void theEndOfWhatMayHaveArrivedIsAnEnd() {
        add(desk.fires("x", ORANGE));
        waiting.get(0).uncertain = 1;
        desk.passes(Duration.ofMinutes(30));
        add(desk.resolves("x", ORANGE));
        outbox.supersede(waiting, desk.now());

        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).missed).isFalse();
    }

    @Test
    void whatIsHalfDeliveredIsFinishedBeforeTheNext() {
        add(desk.fires("x", ORANGE));
        Dispatch first = waiting.get(0);
        first.done = 1;
        first.attempts = 4;
        first.retryAt = desk.now() + Duration.ofHours(1).toMillis();
        desk.passes(Duration.ofMinutes(30));
        add(desk.resolves("x", ORANGE));
        outbox.supersede(waiting, desk.now());

        assertThat(waiting).hasSize(2);
        assertThat(outbox.choose(waiting, share -> true, desk.now()).send()).isEmpty();
        desk.passes(Duration.ofHours(1));
        assertThat(outbox.choose(waiting, share -> true, desk.now()).send()).containsExactly(first);
    }

    @Test
    void whatWaitsForTheMorningShowsTheNewestLevel() {
        Desk night = new Desk(Plans.with(QuietHours.parse("22:00-07:00"), List.of())).at("23:30");
        add(night.fires("a", ORANGE));
        night.passes(Duration.ofMinutes(10));
        add(night.fires("a", RED));
        outbox.supersede(waiting, night.now());

        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).level).isEqualTo(RED);
        assertThat(waiting.get(0).happening).isEqualTo(Happening.FIRED);
        assertThat(outbox.choose(waiting, share -> true, night.now()).send()).hasSize(1);
    }

    private void add(List<Dispatch> decided) {
        decided.stream()
                .filter(dispatch -> dispatch.channel.equals("office"))
                .forEach(waiting::add);
    }
}
