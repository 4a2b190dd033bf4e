/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.count.Attitude;
import io.yuqing.domain.count.Contribution;
import io.yuqing.domain.count.ItemKind;
import io.yuqing.domain.count.Slices;
import io.yuqing.domain.count.Volumes;
import io.yuqing.domain.count.Window;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.analysis.common.SubjectSetup;
import io.yuqing.jobs.model.Announcement;
import io.yuqing.jobs.model.SubjectDelta;
import io.yuqing.jobs.model.WindowRow;
import io.yuqing.wire.control.ControlRecord;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules that compare in time, on a topic among others, hour by hour. */
class SubjectHistoryTest {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long BEGIN = 500_000 * HOUR;
    private static final int WEEK = 7 * 24;

    private KeyedBroadcastOperatorTestHarness<String, SubjectDelta, Announcement, WindowRow>
            subject;

    @BeforeEach
    void open() throws Exception {
        subject = SubjectSetup.withRules().harness();
        subject.open();
    }

    @AfterEach
    void close() throws Exception {
        subject.close();
    }

    @Test
    void shouldTakeTheReturnFromAnOutageForNoBurst() throws Exception {
        rule("\"measure\":\"burst\",\"min_count\":50,\"levels\":{\"yellow\":1,\"orange\":4}");
        hours(0, 12, 100, 500);
        hours(20, 40, 100, 500);
        assertThat(alarms()).isEmpty();
        hours(40, 41, 400, 800);
        assertThat(alarms()).first().asString().startsWith("40 ");
    }

    @Test
    void shouldJudgeAQuietTopicOfALivelyStream() throws Exception {
        rule("\"measure\":\"burst\",\"min_count\":50,\"levels\":{\"yellow\":1,\"orange\":4}");
        hours(0, 1, 5, 405);
        hours(1, 12, 0, 400);
        hours(12, 13, 60, 460);
        assertThat(alarms()).first().asString().contains("12 yellow");
    }

    @Test
    void shouldTakeTheFirstHoursOfATopicForNoGrowth() throws Exception {
        rule("\"measure\":\"growth\",\"min_count\":50,\"levels\":{\"blue\":4,\"yellow\":10}");
        hours(0, 5, 100, 500);
        assertThat(alarms()).isEmpty();
        hours(5, 6, 900, 1_300);
        assertThat(alarms()).first().asString().contains("5 blue");
    }

    @Test
    void shouldTakeTheReturnFromAnOutageForNoGrowth() throws Exception {
        rule("\"measure\":\"growth\",\"min_count\":50,\"levels\":{\"blue\":4,\"yellow\":10}");
        hours(0, 5, 100, 500);
        // Back at the very end of an hour, so that a few items of it are known.
        minutes(9 * HOUR + 55 * MINUTE, 5, 100 / 60.0, 500 / 60.0);
        hours(10, 15, 100, 500);
        assertThat(alarms()).isEmpty();
    }

    @Test
    void shouldCompareWithTheSameHourOfSevenWeeks() throws Exception {
        rule(sameHourOfWeek(true));
        for (int week = 0; week < 8; week++) {
            week(week, 200, 3);
        }
        assertThat(alarms()).as("every week at this hour").isEmpty();
        int hour = 8 * WEEK;
        hours(hour, hour + 9, 20, 420);
        hours(hour + 9, hour + 10, 150, 550);
        assertThat(alarms()).singleElement().asString().contains(hour + 9 + " yellow");
    }

    @Test
    void shouldRaiseNoBurstOfTheWeekWhenACollectorFetchesTwiceAsMuch() throws Exception {
        rule(sameHourOfWeek(true));
        for (int week = 0; week < 8; week++) {
            week(week, 200, 3);
        }
        hours(8 * WEEK, 8 * WEEK + 10, 40, 840);
        hours(8 * WEEK + 9, 8 * WEEK + 10, 400, 1_600);
        assertThat(alarms()).isEmpty();
    }

    @Test
    void shouldNotTakeForgottenWeeksForSilentOnesWhenARuleComesLate() throws Exception {
        hours(0, 7 * WEEK, 20, 420);
        rule(sameHourOfWeek(false));
        hours(7 * WEEK, 7 * WEEK + 5, 20, 420);
        hours(7 * WEEK + 5, 7 * WEEK + 6, 400, 800);
        assertThat(alarms()).isEmpty();
    }

    private static String sameHourOfWeek(boolean coverage) {
        return "\"measure\":\"burst\",\"min_count\":50,\"levels\":{\"yellow\":1,\"orange\":90},"
                + "\"baseline\":{\"same_hour_of_week\":true,\"coverage\":"
                + coverage
                + "}";
    }

    /** A week of 20 items an hour among 420, but for one hour. */
    private void week(int week, int inTheHour, int place) throws Exception {
        int first = week * WEEK;
        hours(first, first + place, 20, 420);
        hours(first + place, first + place + 1, inTheHour, 400 + inTheHour);
        hours(first + place + 1, first + WEEK, 20, 420);
    }

    /** So many items an hour of the topic, among so many of all. */
    private void hours(int from, int to, int ofTopic, int ofAll) throws Exception {
        for (int hour = from; hour < to; hour++) {
            minutes(hour * HOUR, 60, ofTopic / 60.0, ofAll / 60.0);
        }
    }

    private void minutes(long start, int count, double ofTopic, double ofAll) throws Exception {
        Volumes volumes = new Volumes();
        Slices slices = new Slices();
        long first = Window.M1.numberOf(BEGIN + start);
        int voice = 0;
        for (int i = 0; i < count; i++) {
            volumes.add(first + i, "demo", share(ofAll, i));
            for (long k = share(ofTopic, i); k > 0; k--) {
                slices.at(first + i)
                        .add(
                                new Contribution(
                                        ItemKind.COMMENT,
                                        Attitude.NEUTRAL,
                                        "forum",
                                        "demo",
                                        "",
                                        ++voice,
                                        0,
                                        0));
            }
        }
        Announcement announcement = new Announcement();
        long hour = Window.H1.numberOf(BEGIN + start);
        announcement.volumes.put(hour, volumes.toBytes(hour));
        subject.processBroadcastElement(announcement, BEGIN + start);
        if (slices.size() > 0) {
            SubjectDelta delta = new SubjectDelta();
            delta.subject = "topic:water";
            delta.slices = slices.toBytes();
            delta.time = BEGIN + start;
            subject.processElement(delta, delta.time);
        }
        subject.watermark(BEGIN + start + count * MINUTE);
    }

    /** Whole items, spread over minutes as evenly as can be. */
    private static long share(double each, int minute) {
        return (long) (each * (minute + 1)) - (long) (each * minute);
    }

    private void rule(String rest) throws Exception {
        String json =
                "{\"id\":\"r\",\"revision\":1,\"name\":\"n\",\"subject\":\"topic\",\"window\":\"1h\","
                        + rest
                        + "}";
        subject.processBroadcastElement(Announcement.of(ControlRecord.of("r", json)), 0);
    }

    /** Hour of the start, and level, of every step that calls people. */
    private List<String> alarms() {
        List<String> alarms = new ArrayList<>();
        if (subject.getSideOutput(SideOutputs.ALERTS) != null) {
            for (StreamRecord<AlertRow> step : subject.getSideOutput(SideOutputs.ALERTS)) {
                AlertRow row = step.getValue();
                if (row.reason.alarms()) {
                    alarms.add(
                            (row.alert.startedAt - BEGIN) / HOUR
                                    + " "
                                    + row.alert.level.code()
                                    + " value "
                                    + row.alert.value
                                    + " usual "
                                    + row.alert.baseline);
                }
            }
        }
        return alarms;
    }
}
