/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.delivery.DeliveryReason;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Happening;
import io.yuqing.domain.delivery.plan.Plans;
import io.yuqing.domain.rule.Level;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who has said that they know is not asked again; what is new is told all the same. */
class HandledTest {
    private final Desk desk = new Desk(Plans.simple());

    private void says(CaseMark mark) {
        mark.toldAs = "a";
        desk.marks.put("a", mark);
    }

    private static CaseMark mark(boolean accepted, List<String> waiting, List<String> informed) {
        CaseMark mark = new CaseMark();
        mark.accepted = accepted;
        mark.waiting = waiting;
        mark.informed = informed;
        return mark;
    }

    private static List<String> told(List<Dispatch> dispatches) {
        return dispatches.stream()
                .map(each -> each.reason.code() + " " + each.channel)
                .map(String::strip)
                .toList();
    }

    @Test
    void shouldRemindOnlyWhoHasNotAcknowledged() {
        desk.fires("a", Level.RED);
        says(mark(true, List.of("政府办公室"), List.of("值班领导")));
        assertThat(told(desk.passes(Duration.ofHours(2)))).containsExactly("reminded office");
        says(mark(true, List.of(), List.of("值班领导", "政府办公室")));
        assertThat(told(desk.passes(Duration.ofHours(2)))).containsExactly("handled");
    }

    @Test
    void shouldRemindWhoHasNoPartUntilTheDeskHasTakenItUp() {
        desk.fires("a", Level.RED);
        says(mark(false, List.of(), List.of()));
        assertThat(told(desk.passes(Duration.ofHours(2)))).hasSize(2);
        says(mark(true, List.of(), List.of()));
        assertThat(told(desk.passes(Duration.ofHours(2)))).containsExactly("handled");
    }

    @Test
    void shouldRemindNobodyOfWhatHasEndedAndGoOnIfItIsTakenUpAgain() {
        desk.fires("a", Level.RED);
        CaseMark ended = mark(true, List.of("政府办公室"), List.of());
        ended.ended = true;
        says(ended);
        List<Dispatch> withheld = desk.passes(Duration.ofHours(2));
        assertThat(withheld).extracting(each -> each.reason).containsOnly(DeliveryReason.HANDLED);
        says(mark(true, List.of("政府办公室"), List.of()));
        List<Dispatch> reminded = desk.passes(Duration.ofHours(2));
        assertThat(told(reminded)).containsExactly("reminded office");
        assertThat(reminded.get(0).reminder).isEqualTo(1);
    }

    @Test
    void shouldTellAnUpgradeAndTheEndWhateverTheCaseSays() {
        desk.fires("a", Level.ORANGE);
        CaseMark ended = mark(true, List.of(), List.of("值班领导", "政府办公室"));
        ended.ended = true;
        says(ended);
        assertThat(desk.fires("a", Level.RED))
                .extracting(each -> each.happening)
                .containsOnly(Happening.UPGRADED);
        assertThat(desk.resolves("a", Level.RED))
                .extracting(each -> each.happening)
                .containsOnly(Happening.RESOLVED);
    }
}
