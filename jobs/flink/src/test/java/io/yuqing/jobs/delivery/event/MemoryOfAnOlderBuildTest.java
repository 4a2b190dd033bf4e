/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.RoutedBy;
import io.yuqing.domain.delivery.event.AlertMemory;
import io.yuqing.domain.delivery.event.EventDesk;
import io.yuqing.domain.delivery.event.EventMemory;
import io.yuqing.domain.delivery.plan.SilenceBook;
import io.yuqing.domain.rule.Level;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.junit.jupiter.api.Test;

/**
 * State of a build that remembered less of an alert. Flink fills what is missing with values of its
 * own, whatever the class says: 0, and an empty object for none.
 */
class MemoryOfAnOlderBuildTest {

    @Test
    void whatIsMissingChangesNothingOfWhatIsKnown() {
        AlertMemory memory =
                TypeInformation.of(AlertMemory.class)
                        .createSerializer(new SerializerConfigImpl())
                        .createInstance();
        AlertNews red = new AlertNews();
        red.alertId = "a";
        red.toldAs = "a";
        red.level = Level.RED;
        red.state = AlertNews.State.FIRING;
        memory.news = red;
        memory.told = Level.RED;
        memory.highestTold = Level.RED;
        memory.remindAt = AlertMemory.NEVER;
        memory.recheckAt = AlertMemory.NEVER;
        memory.forgetAt = AlertMemory.NEVER;
        EventMemory event = new EventMemory();
        event.alerts.put("a", memory);

        EventDesk desk = new EventDesk(null, new SilenceBook(List.of()));
        assertThat(desk.onTime(event, Map.of(), 1_000)).isEmpty();
        assertThat(memory.news).isSameAs(red);
    }

    @Test
    void anAlertOfABuildThatDidNotNoteWhoDecidedGoesOnWhereItWent() {
        AlertNews told =
                TypeInformation.of(AlertNews.class)
                        .createSerializer(new SerializerConfigImpl())
                        .createInstance();
        assertThat(told.routedBy).isEqualTo(RoutedBy.ANALYSIS);
        assertThat(told.otherCategory).isEmpty();
        assertThat(told.goesToOtherToo()).isFalse();
    }
}
