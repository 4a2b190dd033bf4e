/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.grafana.board.BoardQuery;
import io.yuqing.grafana.board.Boards;
import io.yuqing.grafana.board.Choice;
import io.yuqing.grafana.board.Dashboard;
import io.yuqing.grafana.board.Selection;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The numbers of 来源监测 over {@code seed.sql}, which can be counted by hand. */
class SourcesFiguresTest {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension static final SeededEngine ENGINE = new SeededEngine();

    private final Dashboard board = Boards.load().get("yq-sources");
    private final Choice everything = Choice.everythingOf(board);

    @Test
    void aSourceIsCountedByHowItStandsAtTheEndOfTheRange() {
        QueryResult sources = run("应采与在采", DAY, everything);

        assertThat(sources.number("应采")).isEqualTo(5);
        assertThat(sources.number("在采")).isEqualTo(3);
        assertThat(sources.number("间隔偏长")).as("it has recovered").isZero();
        assertThat(sources.number("已中断")).as("one was taken out of the register").isEqualTo(1);
        assertThat(sources.number("从未收到")).isEqualTo(1);
        assertThat(sources.number("时钟超前")).isZero();
        assertThat(sources.number("数量异常")).isEqualTo(1);
        assertThat(sources.number("未登记")).isEqualTo(1);
    }

    @Test
    void aSourceThatWasNeverSeenIsAmongTheSilentOnes() {
        QueryResult silent = run("沉默来源", DAY, everything);

        assertThat(silent.texts("来源")).containsExactly("daily", "市民热线", "微博", "video", "本地论坛");
        // Watched since midnight, one item expected in four hours, none came until 18:00.
        assertThat(silent.cell(0, "倍数").asDouble()).isEqualTo(4.5);
        assertThat(silent.cell(0, "最新信息于").isNull()).isTrue();
        // The hotline's last item came 24 h and 40 min ago; eight hours are usual.
        assertThat(silent.cell(1, "沉默").asLong()).isEqualTo(88_800);
        // The state row of the forum platform is an hour old; its newest item is of 17:30.
        assertThat(silent.cell(2, "沉默").asLong()).isEqualTo(1_800);
    }

    @Test
    void theTimelineBeginsWithTheStateAtTheBeginningAndEndsWithThatAtTheEnd() {
        QueryResult day = run("来源状态", DAY, everything);
        QueryResult hour = run("来源状态", HOUR, everything.with("platform", Selection.of("hotline")));

        assertThat(statesOf(day, "本地论坛")).isEqualTo("ok slow ok ok ");
        assertThat(day.texts("source")).contains("daily", "微信", "old");
        assertThat(statesOf(hour, "市民热线")).isEqualTo("slow silent silent ");
        assertThat(hour.cell(0, "time").asText()).startsWith("2026-03-02 17:00:00");
        assertThat(hour.cell(1, "time").asText()).startsWith("2026-03-02 17:20:00");
        assertThat(hour.cell(2, "time").asText()).startsWith("2026-03-02 18:00:00");
    }

    /** Nobody writes states any more; three intervals after the last item the source is silent. */
    @Test
    void aSourceIsSilentByTheClockWhenTheJobHasStopped() {
        Choice forum = everything.with("platform", Selection.of("local-bbs"));
        Instant nextMorning = SeededEngine.NOW.plus(Duration.ofHours(14));

        QueryResult count = ENGINE.runAt(nextMorning, query(board, "应采与在采"), DAY, forum);
        QueryResult silent = ENGINE.runAt(nextMorning, query(board, "沉默来源"), DAY, forum);
        QueryResult drawn = ENGINE.runAt(nextMorning, query(board, "来源状态"), DAY, forum);

        assertThat(count.number("已中断")).isEqualTo(1);
        assertThat(count.number("在采")).isZero();
        assertThat(silent.texts("状态")).containsExactly("silent");
        assertThat(statesOf(drawn, "本地论坛")).isEqualTo("ok slow silent silent silent ");
        assertThat(drawn.cell(2, "time").asText()).startsWith("2026-03-02 17:50");
    }

    @Test
    void anOddVolumeStandsBeforeUsualOnes() {
        QueryResult volumes = run("采集量异常", DAY, everything);

        assertThat(volumes.texts("来源")).containsExactly("video", "市民热线", "微博", "本地论坛");
        assertThat(volumes.cell(0, "比平时").asDouble()).isEqualTo(2.0);
    }

    @Test
    void delaysAreThoseBetweenPublishingAndCollecting() {
        QueryResult delays = run("各平台采集延迟", DAY, everything);
        QueryResult trend = run("采集延迟", DAY, everything);

        // w1 was collected a second time, four minutes later.
        assertThat(delays.texts("平台")).startsWith("微博");
        assertThat(delays.cell(0, "最长").asLong()).isEqualTo(300);
        assertThat(delays.cell(1, "一半以内").asLong()).isEqualTo(60);
        assertThat(trend.texts("一半以内")).as("nothing published, no delay").contains("null", "1");
    }

    @Test
    void duplicatesAreAShareOfWhatWasRead() {
        QueryResult account = run("到达的账", HOUR, everything);

        assertThat(account.texts("主题")).containsExactly("yuqing.comments", "yuqing.posts");
        assertThat(account.cell(1, "重复率").asDouble()).isEqualTo(0.2);
        assertThat(account.texts("编号冲突")).containsExactly("0", "1");
        assertThat(account.texts("不平")).containsExactly("0", "0");
        assertThat(run("重复率", HOUR, everything).texts("share")).contains("0.2", "null");
    }

    @Test
    void onlyAlertsOfSourcesAreListed() {
        QueryResult alerts = run("来源预警", DAY, everything);

        assertThat(alerts.texts("来源")).containsExactly("市民热线", "微博");
        assertThat(alerts.texts("级别")).containsExactly("yellow", "blue");
        assertThat(alerts.texts("alert_id")).containsExactly("s1", "s2");
        assertThat(run("来源预警", DAY, everything.with("platform", Selection.of("weibo"))).texts("来源"))
                .containsExactly("微博");
    }

    @Test
    void theOverviewCountsBrokenSourcesWhateverTopicIsChosen() {
        Dashboard overview = Boards.load().get("yq-overview");
        Choice water = Choice.everythingOf(overview).with("topic", Selection.of("water"));

        QueryResult broken = ENGINE.run(query(overview, "来源异常"), DAY, water);

        assertThat(broken.number("无数据")).isEqualTo(2);
        assertThat(broken.texts("是")).containsExactly("daily等");
    }

    private static String statesOf(QueryResult timeline, String source) {
        StringBuilder states = new StringBuilder();
        for (int row = 0; row < timeline.rows().size(); row++) {
            if (timeline.cell(row, "source").asText().equals(source)) {
                states.append(timeline.cell(row, "state").asText()).append(' ');
            }
        }
        return states.toString();
    }

    private QueryResult run(String panel, Duration length, Choice choice) {
        return ENGINE.run(query(board, panel), length, choice);
    }

    private static BoardQuery query(Dashboard board, String panel) {
        return board.queries().stream()
                .filter(q -> q.owner().path("title").asText().equals(panel))
                .findFirst()
                .orElseThrow();
    }
}
