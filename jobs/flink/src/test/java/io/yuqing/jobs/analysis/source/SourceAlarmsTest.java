/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.source;

import static io.yuqing.jobs.analysis.source.WatchedSources.HOUR;
import static io.yuqing.jobs.analysis.source.WatchedSources.MINUTE;
import static io.yuqing.jobs.analysis.source.WatchedSources.START;
import static io.yuqing.jobs.analysis.source.WatchedSources.deletion;
import static io.yuqing.jobs.analysis.source.WatchedSources.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.source.SourceAlert;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceAlarmsTest {
    @Test
    void shouldCallPeopleOnceForASourceThatStaysAtItsLimit() throws Exception {
        try (WatchedSources sources = WatchedSources.open(entry("bbs", "PT1H", 1))) {
            tenDaysOf240Items(sources);
            long fall = START + 10 * 24 * HOUR;
            for (int item = 0; item < 60; item++) {
                sources.deliver("bbs", fall + item * 75 * MINUTE);
                sources.timeIs(fall + item * 75 * MINUTE + 74 * MINUTE);
            }
            assertThat(sources.told())
                    .containsExactly(
                            "bbs source-silence firing blue", "bbs source-volume firing blue");
            assertThat(sources.steps())
                    .extracting(step -> step.ruleName)
                    .containsExactly("来源间隔偏长", "来源数量异常");
        }
    }

    @Test
    void shouldTellASlowSourceFromABrokenOneByName() throws Exception {
        try (WatchedSources sources = WatchedSources.open(entry("bbs", "PT1H", 1))) {
            sources.deliver("bbs", START);
            sources.timeIs(START + 3 * HOUR);
            assertThat(sources.steps())
                    .extracting(step -> step.ruleName)
                    .containsExactly("来源间隔偏长", "来源中断");
            assertThat(sources.steps())
                    .extracting(step -> step.alertId)
                    .containsOnly(sources.steps().get(0).alertId);
        }
    }

    @Test
    void shouldNameASourceWhoseClockIsAheadAndCallNoOtherSilentForIt() throws Exception {
        try (WatchedSources sources =
                WatchedSources.open(entry("bbs", "PT1H", 1), entry("line", "PT4H", 1))) {
            sources.deliver("line", START);
            sources.deliverAhead("bbs", START + MINUTE, 8 * HOUR);
            sources.timeIs(START + 2 * MINUTE);
            assertThat(sources.told()).containsExactly("bbs source-clock firing blue");

            sources.restart(0);
            sources.deliver("bbs", START + HOUR);
            sources.timeIs(START + 2 * HOUR - MINUTE);
            sources.deliver("bbs", START + 2 * HOUR - MINUTE);
            sources.deliver("bbs", START + 3 * HOUR - MINUTE);
            sources.timeIs(START + 3 * HOUR + MINUTE);

            assertThat(sources.told()).containsExactly("bbs source-clock resolved blue");
        }
    }

    @Test
    void shouldTellByHowMuchAClockIsAhead() throws Exception {
        try (WatchedSources sources = WatchedSources.open(entry("bbs", "PT1H", 1))) {
            sources.deliverAhead("bbs", START + MINUTE, 8 * HOUR);
            sources.timeIs(START + 3 * MINUTE);

            assertThat(sources.steps())
                    .extracting(
                            s -> s.ruleName + " " + s.measure + " " + s.value + ">" + s.threshold)
                    .containsExactly("来源时钟超前 clock 480.0>10.0");
            assertThat(sources.rows().get(sources.rows().size() - 1))
                    .satisfies(row -> assertThat(row.state).isEqualTo("ahead"))
                    .satisfies(row -> assertThat(row.aheadSeconds).isEqualTo(8 * 3600));
        }
    }

    @Test
    void shouldEndAllAlarmsOfASourceThatLeavesTheRegisterAndNumberTheNextOnesOn() throws Exception {
        try (WatchedSources sources =
                WatchedSources.open(entry("bbs", "PT1H", 1), entry("never", "PT1H", 1))) {
            tenDaysOf240Items(sources);
            long fall = START + 10 * 24 * HOUR;
            sources.deliver("bbs", fall + 16 * HOUR - 150 * MINUTE);
            sources.timeIs(fall + 16 * HOUR);
            List<String> before = sources.told();

            sources.register(deletion("bbs", 2));
            sources.register(deletion("never", 2));
            sources.timeIs(fall + 16 * HOUR + MINUTE);
            List<SourceAlert> ended =
                    sources.steps().subList(before.size(), sources.steps().size());
            assertThat(ended)
                    .extracting(step -> step.sourceId + " " + step.ruleId + " " + step.state)
                    .containsExactlyInAnyOrder(
                            "bbs source-silence resolved",
                            "bbs source-volume resolved",
                            "never source-never-seen resolved");
            assertThat(ended).extracting(step -> step.reason).containsOnly("removed");
            assertThat(ended).extracting(step -> step.threshold).doesNotContain(0.0);

            sources.register(entry("never", "PT1H", 3));
            sources.timeIs(fall + 16 * HOUR + 2 * MINUTE);
            assertThat(sources.steps().stream().filter(step -> step.sourceId.equals("never")))
                    .extracting(step -> step.state + " " + step.version)
                    .containsExactly("firing 1", "resolved 2", "firing 3");
        }
    }

    private static void tenDaysOf240Items(WatchedSources sources) throws Exception {
        for (long item = 0; item < 10 * 240; item++) {
            sources.deliver("bbs", START + item * 6 * MINUTE);
            sources.timeIs(START + item * 6 * MINUTE);
        }
    }
}
