/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.origin.PlatformForm;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.domain.source.SourceAlert;
import io.yuqing.jobs.analysis.common.Harnesses;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.config.VersionStart;
import io.yuqing.jobs.control.LaxFunction;
import io.yuqing.jobs.model.SourceDelta;
import io.yuqing.jobs.model.SourceRow;
import io.yuqing.wire.control.ControlRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourceFunctionTest {
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long HOUR = 60 * MINUTE;
    private static final long START = 500_000 * HOUR;

    private KeyedBroadcastOperatorTestHarness<Integer, SourceDelta, ControlRecord, SourceRow>
            sources;

    @BeforeEach
    void open() throws Exception {
        sources =
                Harnesses.sources(
                        new SourceFunction(
                                Platforms.NONE,
                                List.of(entry("bbs", 1), entry("daily", 1)),
                                VersionStart.OF_HISTORY));
        sources.open();
    }

    @AfterEach
    void close() throws Exception {
        sources.close();
    }

    @Test
    void shouldKnowASourceByTheAliasOfItsPlatformAndJoinPlatformsThatNobodyKnows()
            throws Exception {
        sources.close();
        Platforms known =
                PlatformForm.read(
                        List.of(Map.of("code", "weibo", "aliases", List.of("bbs"))), Set.of());
        sources =
                Harnesses.sources(
                        new SourceFunction(
                                known, List.of(entry("bbs", 1)), VersionStart.OF_HISTORY));
        sources.open();
        deliver("weibo", START);
        deliver("invented-1", START);
        deliver("invented-2", START);
        timeIs(START + HOUR);

        assertThat(statesOf("bbs")).startsWith("ok");
        assertThat(sources.extractOutputValues())
                .extracting(row -> row.platform)
                .contains(Platforms.OTHER)
                .doesNotContain("invented-1", "invented-2");
    }

    @Test
    void shouldTellWhenASourceFallsSilentAndWhenItIsBack() throws Exception {
        deliver("bbs", START);
        deliver("daily", START);
        for (long hour = 1; hour <= 4; hour++) {
            deliver("daily", START + hour * HOUR);
            timeIs(START + hour * HOUR);
        }
        deliver("bbs", START + 4 * HOUR);
        timeIs(START + 4 * HOUR + MINUTE);

        assertThat(statesOf("bbs")).containsExactly("ok", "slow", "silent", "ok");
        assertThat(statesOf("daily")).containsOnly("ok");
    }

    @Test
    void shouldRaiseOneAlertThatGetsWorseAndEndItWhenTheSourceIsBack() throws Exception {
        deliver("bbs", START);
        timeIs(START + 4 * HOUR);
        for (long minute = 0; minute <= 2 * 60 + 1; minute++) {
            deliver("bbs", START + 4 * HOUR + minute * MINUTE);
            timeIs(START + 4 * HOUR + minute * MINUTE);
        }

        List<SourceAlert> steps = alertsOn("bbs");
        assertThat(steps)
                .extracting(step -> step.ruleId + " " + step.state + " " + step.level)
                .containsExactly(
                        "source-silence firing blue",
                        "source-silence firing yellow",
                        "source-silence resolved yellow");
        assertThat(steps).extracting(step -> step.alertId).containsOnly(steps.get(0).alertId);
        assertThat(steps).extracting(step -> step.version).containsExactly(1L, 2L, 3L);
        assertThat(steps).extracting(step -> step.startedAt).containsOnly(START + HOUR);
        assertThat(steps.get(1).value).isEqualTo(180);
        assertThat(steps.get(1).threshold).isEqualTo(180);
    }

    @Test
    void shouldCallASourceByTheNameOfTheRegisterAndWriteItAgainWhenThatChanges() throws Exception {
        deliver("bbs", START);
        timeIs(START + MINUTE);
        sources.processBroadcastElement(named("bbs", 2, "云汀论坛"), 0);
        timeIs(START + 2 * MINUTE);
        timeIs(START + 3 * MINUTE);
        timeIs(START + 4 * HOUR);

        assertThat(sources.extractOutputValues())
                .filteredOn(row -> row.sourceId.equals("bbs") && row.state.equals("ok"))
                .extracting(row -> row.name)
                .containsExactly("", "云汀论坛");
        assertThat(alertsOn("bbs")).extracting(step -> step.sourceName).containsOnly("云汀论坛");
    }

    /** Somebody imports a table with yesterday's posts while the crawler is dead. */
    @Test
    void shouldNotTakeAnImportForASignOfLife() throws Exception {
        deliver("bbs", START);
        for (long hour = 1; hour <= 4; hour++) {
            bring("bbs", START + hour * HOUR, true);
            timeIs(START + hour * HOUR);
        }
        assertThat(statesOf("bbs")).containsExactly("ok", "slow", "silent");
        assertThat(sources.extractOutputValues())
                .filteredOn(row -> row.sourceId.equals("bbs"))
                .extracting(row -> row.lastItemAt)
                .containsOnly(START);
        assertThat(alertsOn("bbs")).last().extracting(step -> step.state).isEqualTo("firing");

        deliver("bbs", START + 4 * HOUR);
        timeIs(START + 4 * HOUR + MINUTE);
        assertThat(statesOf("bbs")).endsWith("ok");
    }

    /** A hotline is exported once a day; a restart must not forget how it comes. */
    @Test
    void shouldJudgeASourceThatOnlyComesAsFilesByThese() throws Exception {
        bring("bbs", START, true);
        timeIs(START + MINUTE);
        assertThat(statesOf("bbs")).containsExactly("ok");
        var snapshot = sources.snapshot(1, 1);
        sources.close();
        sources =
                Harnesses.sources(
                        new SourceFunction(
                                Platforms.NONE, List.of(entry("bbs", 1)), VersionStart.OF_HISTORY));
        sources.initializeState(snapshot);
        sources.open();
        timeIs(START + 3 * HOUR);
        assertThat(statesOf("bbs")).containsExactly("slow", "silent");
        bring("bbs", START + 3 * HOUR, true);
        timeIs(START + 3 * HOUR + MINUTE);
        assertThat(statesOf("bbs")).endsWith("ok");
    }

    @Test
    void shouldTellOnceOfASourceThatNobodyRegisteredHoweverItComes() throws Exception {
        bring("new-forum", START + HOUR, true);
        deliver("new-forum", START);
        timeIs(START + 2 * HOUR);
        assertThat(sources.extractOutputValues())
                .filteredOn(row -> row.sourceId.equals("new-forum/"))
                .extracting(row -> row.lastItemAt)
                .containsOnly(START);
    }

    @Test
    void shouldTellOfASourceThatNobodyRegistered() throws Exception {
        deliver("new-forum", START);
        timeIs(START + MINUTE);
        assertThat(statesOf("new-forum/")).containsExactly("unregistered");
    }

    @Test
    void shouldTellOfARegisteredSourceThatNeverDelivers() throws Exception {
        deliver("bbs", START);
        timeIs(START + 3 * HOUR);
        assertThat(statesOf("daily")).containsExactly("ok", "never_seen");
    }

    @Test
    void shouldEndTheAlertOnASourceThatIsExpectedNoMore() throws Exception {
        deliver("bbs", START);
        timeIs(START + 4 * HOUR);
        sources.processBroadcastElement(
                ControlRecord.of("bbs", "{\"id\":\"bbs\",\"revision\":2,\"deleted\":true}"), 0);
        timeIs(START + 6 * HOUR);
        assertThat(statesOf("bbs")).containsExactly("ok", "slow", "silent", "removed");
        assertThat(alertsOn("bbs")).last().extracting(step -> step.state).isEqualTo("resolved");

        sources.processBroadcastElement(entry("bbs", 3), 0);
        timeIs(START + 7 * HOUR);
        assertThat(statesOf("bbs")).endsWith("removed", "silent");
        assertThat(statesOf("bbs/")).containsExactly("unregistered", "removed");
    }

    @Test
    void shouldObeyAChangeOfTheRegisterAndKeepTheOldEntryWhenTheNewOneIsFaulty() throws Exception {
        sources.processBroadcastElement(entry("weilang", 1), 0);
        sources.processBroadcastElement(ControlRecord.of("bbs", "{\"id\":\"bbs\"}"), 0);
        deliver("weilang", START);
        timeIs(START + MINUTE);
        assertThat(statesOf("weilang")).containsExactly("ok");
        assertThat(statesOf("bbs")).startsWith("ok");
    }

    @Test
    void shouldGoOnWithTheMachinesClockWhenNothingArrivesAtAll() throws Exception {
        sources.setProcessingTime(0);
        deliver("bbs", START);
        timeIs(START + MINUTE);
        for (long minute = 1; minute <= 4 * 60; minute++) {
            sources.setProcessingTime(minute * MINUTE);
        }
        assertThat(statesOf("bbs")).containsExactly("ok", "slow", "silent");
    }

    @Test
    void shouldWriteHigherVersionsAfterAStartOnNothing() throws Exception {
        long before =
                versionsOfAStartAt(START).stream().mapToLong(Long::longValue).max().getAsLong();
        assertThat(versionsOfAStartAt(START + HOUR))
                .isNotEmpty()
                .allMatch(version -> version > before);
    }

    /** Of states and of alerts. */
    private List<Long> versionsOfAStartAt(long clock) throws Exception {
        sources.close();
        sources =
                Harnesses.sources(
                        new SourceFunction(
                                Platforms.NONE, List.of(entry("bbs", 1)), VersionStart.above(0)));
        sources.setProcessingTime(clock);
        sources.open();
        deliver("bbs", START);
        timeIs(START + 4 * HOUR);
        List<Long> versions = new ArrayList<>();
        sources.extractOutputValues().forEach(row -> versions.add(row.version));
        alertsOn("bbs").forEach(step -> versions.add(step.version));
        return versions;
    }

    @Test
    void shouldKnowAfterARestartWhatItKnew() throws Exception {
        deliver("bbs", START);
        timeIs(START + MINUTE);
        var snapshot = sources.snapshot(1, 1);
        sources.close();
        sources =
                Harnesses.sources(
                        new SourceFunction(
                                Platforms.NONE, List.of(entry("bbs", 1)), VersionStart.OF_HISTORY));
        sources.initializeState(snapshot);
        sources.open();
        timeIs(START + 3 * HOUR);
        assertThat(statesOf("bbs")).containsExactly("slow", "silent");
    }

    @Test
    void shouldStartFromASavepointWithASourceThatIsRefusedToday() throws Exception {
        sources.close();
        sources =
                Harnesses.sources(
                        new SourceFunction(Platforms.NONE, List.of(), VersionStart.OF_HISTORY));
        ControlRecord faulty = ControlRecord.of("paper", "{\"id\":\"paper\",\"revision\":1}");
        sources.initializeState(
                LaxFunction.savepoint(SourceFunction.REGISTER, faulty, entry("bbs", 1)));
        sources.open();
        deliver("bbs", START);
        timeIs(START + 3 * HOUR);
        assertThat(statesOf("bbs")).isNotEmpty();
        assertThat(statesOf("paper")).isEmpty();
    }

    @Test
    void shouldStopWhenTheStreamEnds() throws Exception {
        deliver("bbs", START);
        timeIs(Long.MAX_VALUE);
        assertThat(sources.numEventTimeTimers()).isZero();
    }

    private List<SourceAlert> alertsOn(String source) {
        List<SourceAlert> steps = new ArrayList<>();
        for (StreamRecord<SourceAlert> step : sources.getSideOutput(SideOutputs.SOURCE_ALERTS)) {
            if (step.getValue().sourceId.equals(source)) {
                steps.add(step.getValue());
            }
        }
        return steps;
    }

    private void deliver(String platform, long time) throws Exception {
        bring(platform, time, false);
    }

    private void bring(String platform, long time, boolean imported) throws Exception {
        SourceDelta delta = new SourceDelta();
        delta.imported = imported;
        delta.platform = platform;
        delta.oldest = time;
        delta.newest = time;
        delta.items = 1;
        sources.processElement(delta, time);
    }

    private void timeIs(long time) throws Exception {
        sources.watermark(time);
    }

    /** One state after the other; rows that repeat one are left out. */
    private List<String> statesOf(String sourceId) {
        List<String> states = new ArrayList<>();
        for (SourceRow row : sources.extractOutputValues()) {
            if (row.sourceId.equals(sourceId)
                    && (states.isEmpty() || !states.get(states.size() - 1).equals(row.state))) {
                states.add(row.state);
            }
        }
        return states;
    }

    private static ControlRecord named(String id, long revision, String name) {
        String entry =
                "{\"id\":\"%1$s\",\"name\":\"%3$s\",\"platform\":\"%1$s\",\"interval\":\"PT1H\",\"revision\":%2$d}";
        return ControlRecord.of(id, entry.formatted(id, revision, name));
    }

    private static ControlRecord entry(String id, long revision) {
        return ControlRecord.of(
                id,
                "{\"id\":\"%s\",\"platform\":\"%s\",\"interval\":\"PT1H\",\"revision\":%d}"
                        .formatted(id, id, revision));
    }
}
