/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Span;
import io.yuqing.connector.notify.Tone;
import io.yuqing.domain.delivery.CaseHappening;
import io.yuqing.domain.delivery.CaseNews;
import io.yuqing.domain.delivery.DeliveryReason;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Heartbeat;
import io.yuqing.domain.rule.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a unit reads of a step of a case. */
class CaseTextTest {
    private static final Instant NOW = Instant.parse("2026-11-22T05:30:00Z");
    private static final String LINK = "https://board.example.gov.cn/d/yq";

    private static Dispatch dispatch(CaseHappening happening) {
        CaseNews news = new CaseNews();
        news.caseId = "cq7k2m4xabcdefgh";
        news.seq = 3;
        news.happening = happening;
        news.title = "城关镇停水";
        news.units = List.of("水务局");
        news.about = "水务局";
        news.at = NOW.toEpochMilli();
        Dispatch dispatch = new Dispatch();
        dispatch.id = "case.cq7k2m4xabcdefgh.3.assigned@1";
        dispatch.channel = "water";
        dispatch.reason = DeliveryReason.CASE_STEP;
        dispatch.level = Level.ORANGE;
        dispatch.caseNews = news;
        return dispatch;
    }

    private static Dispatch due(Dispatch dispatch, String task, String at, String source) {
        dispatch.caseNews.task = task;
        dispatch.caseNews.dueAt = Instant.parse(at).toEpochMilli();
        dispatch.caseNews.source = source;
        return dispatch;
    }

    private static String text(Notice notice) {
        return notice.title()
                + "\n"
                + notice.lines().stream().map(CaseTextTest::line).collect(Collectors.joining("\n"));
    }

    private static String line(Line line) {
        return line.spans().stream().map(Span::text).collect(Collectors.joining());
    }

    @Test
    void thePostIsNamedForWhichItIs() {
        Dispatch assigned = dispatch(CaseHappening.ASSIGNED);
        assigned.caseNews.units = List.of("水务局", "教育局");
        assigned.caseNews.unreached = List.of("教育局");
        assigned.caseNews.posts = Map.of("水务局", "办公室值班", "教育局", "办公室，不在时值班室");
        assertThat(text(CaseText.notice(assigned, Detail.FULL, NOW, LINK)))
                .contains("请水务局（办公室值班）、教育局（办公室，不在时值班室）签收并办理")
                .contains("教育局（办公室，不在时值班室）没有通知渠道，请电话告知");
    }

    @Test
    void whatIsToBeDoneByWhenAndByWhichLaw() {
        Dispatch assigned =
                due(
                        dispatch(CaseHappening.ASSIGNED),
                        "公开回应",
                        "2026-11-22T08:40:00Z",
                        "国办发〔2016〕61号");

        Notice notice = CaseText.notice(assigned, Detail.FULL, NOW, LINK);

        assertThat(text(notice))
                .isEqualTo(
                        """
                        🟠 转办｜城关镇停水
                        请水务局签收并办理
                        公开回应时限：11月22日 16:40（还剩 3 小时 10 分钟，依据国办发〔2016〕61号）
                        事项 cq7k2m4x｜橙色（重大）\
                        """);
        assertThat(notice.link()).isEqualTo(LINK);
    }

    @Test
    void whatIsOverdueAndToWhomItGoesUp() {
        Dispatch overdue = due(dispatch(CaseHappening.OVERDUE), "签收", "2026-11-22T03:30:00Z", "");
        overdue.caseNews.units = List.of("督查室");
        overdue.caseNews.reportTo = "分管领导";

        assertThat(text(CaseText.notice(overdue, Detail.FULL, NOW, LINK)))
                .isEqualTo(
                        """
                        🟠 超时｜城关镇停水
                        水务局未在时限内完成，请督查室处理
                        签收时限：11月22日 11:30（已超 2 小时）
                        请向分管领导报告
                        事项 cq7k2m4x｜橙色（重大）\
                        """);
    }

    @Test
    void theDeskIsAskedToCallAUnitThatNoChannelReaches() {
        Dispatch assigned = dispatch(CaseHappening.ASSIGNED);
        assigned.caseNews.unreached = List.of("水务局");

        assertThat(text(CaseText.notice(assigned, Detail.FULL, NOW, LINK)))
                .contains("水务局没有通知渠道，请电话告知，并在值班台代录签收");
    }

    @Test
    void wordsOfOthersStayAwayFromChannelsThatAreNotToHaveThem() {
        Dispatch quoted = dispatch(CaseHappening.URGED);
        quoted.caseNews.quoted = true;

        assertThat(CaseText.notice(quoted, Detail.FULL, NOW, LINK).title()).contains("停水");
        assertThat(CaseText.notice(quoted, Detail.BRIEF, NOW, LINK).title())
                .isEqualTo("🟠 催办｜事项 cq7k2m4x");
        assertThat(CaseText.notice(dispatch(CaseHappening.URGED), Detail.BRIEF, NOW, LINK).title())
                .contains("停水");
        assertThat(text(CaseText.notice(dispatch(CaseHappening.URGED), Detail.NONE, NOW, LINK)))
                .doesNotContain("停水");
    }

    @Test
    void whatIsOverIsGreen() {
        assertThat(CaseText.notice(dispatch(CaseHappening.CLOSED), Detail.FULL, NOW, LINK).tone())
                .isEqualTo(Tone.GREEN);
    }

    @Test
    void theDailyNoticeBearsTheSealOfTheRecord() {
        Dispatch daily = new Dispatch();
        daily.id = "heartbeat.2026-11-22@1";
        daily.heartbeat = new Heartbeat();
        daily.heartbeat.items = 5;
        daily.heartbeat.at = NOW.toEpochMilli();
        daily.heartbeat.newest = NOW.toEpochMilli();
        daily.heartbeat.sealedDay = "2026-11-21";
        daily.heartbeat.seal = "9f2c1ab4d5e6f708";

        assertThat(text(HeartbeatText.notice(daily, Duration.ofHours(1), null)))
                .endsWith("办理记录封印 2026-11-21：9f2c1ab4d5e6f708");
    }

    @ParameterizedTest
    @EnumSource(CaseHappening.class)
    void everyStepSaysWhatItIsAndToWhom(CaseHappening happening) {
        Notice notice = CaseText.notice(dispatch(happening), Detail.FULL, NOW, null);

        assertThat(notice.title()).contains(happening.text()).contains("城关镇停水");
        assertThat(text(notice)).contains("事项 cq7k2m4x").doesNotContain("null");
    }
}
