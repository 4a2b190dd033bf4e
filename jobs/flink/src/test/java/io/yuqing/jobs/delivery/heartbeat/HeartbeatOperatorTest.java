/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.CasePlans;
import io.yuqing.domain.cases.plan.CalendarEnd;
import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Heartbeat;
import io.yuqing.domain.delivery.plan.DeliveryPlan;
import io.yuqing.domain.delivery.plan.Department;
import io.yuqing.domain.time.CountyTime;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.apache.flink.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The sign of life under a clock of the test, and how far the calendar of cases reaches. */
class HeartbeatOperatorTest {
    private TwoInputStreamOperatorTestHarness<AlertNews, CalendarEnd, Dispatch> harness;

    @Test
    void shouldWarnEachDayFromFortyFiveDaysBeforeTheCalendarEnds() throws Exception {
        open(null, "2026-11-14T12:00");
        harness.processElement2(new StreamRecord<>(CalendarEnd.of(CasePlans.county())));
        assertThat(heardAt("2026-11-15T08:00").calendar).isEmpty();
        assertThat(heardAt("2026-11-16T08:00").calendar).contains("calendar/2027.json");
        assertThat(heardAt("2026-11-17T08:00").calendar).contains("2026年12月28日");
        harness.close();
    }

    @Test
    void shouldNotForgetTheCalendarWithARestart() throws Exception {
        open(null, "2026-11-29T12:00");
        harness.processElement2(new StreamRecord<>(CalendarEnd.of(CasePlans.county())));
        OperatorSubtaskState kept = harness.snapshot(1, 1);
        harness.close();
        open(kept, "2026-11-29T13:00");
        assertThat(heardAt("2026-11-30T08:00").calendar).contains("calendar/2027.json");
        harness.close();
    }

    @Test
    void shouldSayNothingOfACalendarBeforeSettingsWereRead() throws Exception {
        open(null, "2026-12-30T12:00");
        assertThat(heardAt("2026-12-31T08:00").calendar).isEmpty();
        harness.close();
    }

    private Heartbeat heardAt(String local) throws Exception {
        harness.getOutput().clear();
        harness.setProcessingTime(CaseOffice.millis(local));
        return harness.extractOutputValues().get(0).heartbeat;
    }

    private void open(OperatorSubtaskState kept, String local) throws Exception {
        harness =
                new TwoInputStreamOperatorTestHarness<>(
                        new HeartbeatOperator(
                                plan(),
                                (dayStart, now) -> seen(now),
                                name -> Executors.newDirectExecutorService()));
        harness.setup(
                TypeInformation.of(Dispatch.class)
                        .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
        harness.setProcessingTime(CaseOffice.millis(local));
        if (kept != null) {
            harness.initializeState(kept);
        }
        harness.open();
    }

    private static Heartbeat seen(long now) {
        Heartbeat seen = new Heartbeat();
        seen.at = now;
        return seen;
    }

    private static DeliveryPlan plan() {
        return new DeliveryPlan(
                CountyTime.ZONE,
                Map.of("政府办公室", new Department("政府办公室", List.of("office"), null)),
                List.of(),
                List.of("政府办公室"),
                List.of(),
                Duration.ZERO,
                Map.of(),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofMinutes(1),
                30,
                LocalTime.of(8, 0),
                List.of("政府办公室"));
    }
}
