/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.outbox;

import static io.yuqing.domain.rule.Level.BLUE;
import static io.yuqing.domain.rule.Level.ORANGE;
import static io.yuqing.domain.rule.Level.RED;
import static io.yuqing.domain.rule.Level.YELLOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.delivery.CaseNews;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Handling;
import io.yuqing.domain.delivery.Happening;
import io.yuqing.domain.delivery.plan.Plans;
import io.yuqing.domain.rule.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final int BURST = 20;
    private static final long NOW = 1_782_900_000_000L;
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final Outbox outbox = new Outbox(Plans.simple());
    private final List<Dispatch> waiting = new ArrayList<>();

    @Test
    void theHighestLevelGoesFirst() {
        add("b", BLUE);
        add("r", RED);
        add("o", ORANGE);
        assertThat(sent(BURST)).containsExactly("r");
    }

    @Test
    void redUsesTheLastTokenWhileOrangeLeavesAQuarter() {
        add("o", ORANGE);
        assertThat(sent(5)).isEmpty();
        assertThat(outbox.choose(waiting, room(5), NOW).shareFor())
                .isEqualTo(Outbox.Share.THREE_QUARTERS);
        add("r", RED);
        assertThat(sent(1)).containsExactly("r");
    }

    @Test
    void lowLevelsAreGatheredWhenHalfOfTheTokensAreGone() {
        add("b1", BLUE);
        add("y2", YELLOW);
        Outbox.Choice choice = outbox.choose(waiting, room(BURST / 2), NOW);
        assertThat(choice.send()).isEmpty();
        assertThat(choice.wakeAt()).isEqualTo(NOW + MINUTE);
        assertThat(waiting).allMatch(dispatch -> dispatch.handling == Handling.LIMIT_NEAR);
        add("b3", BLUE).decidedAt = NOW + 1_000;
        outbox.choose(waiting, room(BURST / 2), NOW + 1_000);

        assertThat(ids(outbox.choose(waiting, room(6), NOW + MINUTE)))
                .containsExactly("y2", "b1", "b3");
    }

    @Test
    void whatIsAskedOfAUnitIsNeverGatheredAndWaitsForItsMorning() {
        Dispatch step = add("c", YELLOW);
        step.caseNews = new CaseNews();
        step.handling = Handling.QUIET_HOURS;
        step.notBefore = NOW + MINUTE;
        add("y", YELLOW).handling = Handling.EASED;

        assertThat(outbox.choose(waiting, room(BURST), NOW).send())
                .extracting("id")
                .containsExactly("y");
        waiting.removeIf(one -> one.id.equals("y"));
        assertThat(outbox.choose(waiting, room(BURST), NOW).wakeAt()).isEqualTo(NOW + MINUTE);
        assertThat(ids(outbox.choose(waiting, room(BURST / 2 + 1), NOW + MINUTE)))
                .containsExactly("c");
        assertThat(step.handling).isEqualTo(Handling.QUIET_HOURS);
    }

    @Test
    void aDigestIsTriedAgainAsItWas() {
        add("b1", BLUE).handling = Handling.GROUPED;
        add("b2", BLUE).handling = Handling.GROUPED;
        assertThat(sent(BURST)).containsExactly("b1", "b2");
        waiting.forEach(dispatch -> dispatch.attempts = 1);
        add("b3", BLUE).handling = Handling.GROUPED;
        assertThat(sent(BURST)).containsExactly("b1", "b2");
    }

    @Test
    void aDigestHoldsNoMoreThanItMay() {
        for (int i = 0; i < 40; i++) {
            add("b" + i, BLUE).handling = Handling.GROUPED;
        }
        assertThat(sent(BURST)).hasSize(30);
    }

    @Test
    void whatKeepsFailingLetsOthersOfItsLevelPass() {
        add("poison", RED).attempts = 3;
        add("other", RED);
        assertThat(sent(BURST)).containsExactly("other");
    }

    @Test
    void whatIsNotYetDueIsWaitedFor() {
        add("later", ORANGE).notBefore = NOW + 7;
        add("retry", RED).retryAt = NOW + 5;
        Outbox.Choice choice = outbox.choose(waiting, room(BURST), NOW);
        assertThat(choice.send()).isEmpty();
        assertThat(choice.wakeAt()).isEqualTo(NOW + 5);
        assertThat(choice.shareFor()).isNull();
    }

    @Test
    void whatADigestHasNoRoomForGoesOnWaiting() {
        for (int i = 0; i < 4; i++) {
            add("b" + i, BLUE).handling = Handling.GROUPED;
        }
        List<Dispatch> all = outbox.choose(waiting, room(BURST), NOW).send();
        List<Dispatch> fewer = outbox.shortened(all, 3);
        assertThat(fewer).hasSize(3).allMatch(dispatch -> !dispatch.batch.isEmpty());
        waiting.removeAll(fewer);
        assertThat(sent(BURST)).containsExactly("b3");
    }

    private Dispatch add(String id, Level level) {
        Dispatch dispatch = new Dispatch();
        dispatch.id = id;
        dispatch.channel = "office";
        dispatch.level = level;
        dispatch.happening = Happening.FIRED;
        dispatch.decidedAt = NOW;
        dispatch.notBefore = NOW;
        waiting.add(dispatch);
        return dispatch;
    }

    private List<String> sent(int available) {
        return ids(outbox.choose(waiting, room(available), NOW));
    }

    /** With so many tokens of the burst left. */
    private static Outbox.Room room(int available) {
        return share ->
                available
                        > switch (share) {
                            case HALF -> BURST / 2;
                            case THREE_QUARTERS -> BURST / 4;
                            case ALL -> 0;
                        };
    }

    private static List<String> ids(Outbox.Choice choice) {
        return choice.send().stream().map(dispatch -> dispatch.id).toList();
    }
}
