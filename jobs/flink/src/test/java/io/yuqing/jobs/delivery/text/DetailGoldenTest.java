/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Notice;
import io.yuqing.domain.delivery.DeliveryReason;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Happening;
import io.yuqing.domain.delivery.Heartbeat;
import io.yuqing.domain.delivery.SilentSource;
import io.yuqing.domain.rule.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole texts of channels that are told less than all. */
class DetailGoldenTest {
    private static final String BOARD = "https://board.gov.cn/d/yq?s={subject}&a={alert}";
    private static final String STRANGER = "别人写的话";

    @Test
    void aBriefAlertSaysWhatTheSystemKnowsAndNothingThatOthersWrote() {
        assertThat(text(Detail.BRIEF, Alerts.canteen(Happening.FIRED)))
                .isEqualTo(
                        """
                        🟠 橙色预警（重大）｜学校食堂
                        近1小时跟帖 1.2万 条，平时约 320 条（39 倍），预警线 5,000 条
                        自 11月22日 13:05 起，已 25 分钟
                        类别：网络舆情
                        渠道：微博、论坛、短视频等 4 类｜地区：城关镇
                        请网宣于 11月22日 18:05 前发布权威信息（还剩 4 小时 35 分钟，依据国办发〔2016〕80号）
                        编号 7f3a9c21｜规则：话题一小时热度很高
                        <https://board.gov.cn/d/yq?s=canteen&a=7f3a9c21d4e8>\
                        """);
    }

    @Test
    void aBriefThreadIsCalledByItsTopicsAndLeadsToNoPost() {
        Dispatch dispatch = Alerts.plain("「" + STRANGER + "」");
        dispatch.news.subjectId = "weibo/5071234";
        dispatch.news.at = Alerts.NOW.toEpochMilli();
        dispatch.news.firedAt = Alerts.SINCE.toEpochMilli();
        dispatch.news.category = "社情民意";
        dispatch.news.topicNames = List.of("停水", "物业");

        assertThat(text(Detail.BRIEF, dispatch))
                .isEqualTo(
                        """
                        🟡 黄色预警（较大）｜帖文（停水、物业）
                        自 11月22日 13:05 起，已 25 分钟
                        话题：停水、物业｜类别：社情民意
                        请于 11月22日 18:05 前发布权威信息（还剩 4 小时 35 分钟，依据国办发〔2016〕80号）
                        编号 9c
                        <https://board.gov.cn/d/yq?s=&a=9c>\
                        """);
        dispatch.news.topicNames = List.of();
        assertThat(text(Detail.BRIEF, dispatch)).startsWith("🟡 黄色预警（较大）｜帖文（社情民意）\n");
        dispatch.news.category = "";
        assertThat(text(Detail.BRIEF, dispatch)).startsWith("🟡 黄色预警（较大）｜帖文\n");
    }

    @Test
    void aBriefUpgradeReminderAndEndKeepTheirNumbers() {
        Dispatch upgraded = Alerts.canteen(Happening.UPGRADED);
        upgraded.level = Level.RED;
        upgraded.formerLevel = Level.ORANGE;
        assertThat(text(Detail.BRIEF, upgraded))
                .startsWith("🔴 升为红色预警（特别重大）｜学校食堂\n级别：橙色 Ⅱ级 → 红色 Ⅰ级\n近1小时跟帖 1.2万 条")
                .doesNotContain("首发", "命中词", "馒头");
        Dispatch reminder = Alerts.canteen(Happening.REMINDER);
        reminder.reminder = 2;
        reminder.reason = DeliveryReason.REMINDED;
        assertThat(text(Detail.BRIEF, reminder))
                .startsWith("🟠 橙色预警持续（第 2 次提醒）｜学校食堂\n预警时近1小时跟帖 1.2万 条")
                .contains("请网宣于 11月22日 18:05 前发布权威信息")
                .doesNotContain("首发", "命中词", "馒头");
        assertThat(text(Detail.BRIEF, Alerts.canteen(Happening.RESOLVED)))
                .startsWith("🟢 橙色预警解除｜学校食堂\n预警时近1小时跟帖 1.2万 条")
                .doesNotContain("命中词");
    }

    @Test
    void withoutDetailOnlyTheLevelTheNumberAndWhereToLookAreTold() {
        assertThat(text(Detail.NONE, Alerts.canteen(Happening.FIRED)))
                .isEqualTo(
                        """
                        🟠 橙色预警（重大）
                        请网宣到看板查看
                        编号 7f3a9c21，详情见看板
                        <https://board.gov.cn/d/yq?s=&a=7f3a9c21d4e8>\
                        """);
        Dispatch upgraded = Alerts.canteen(Happening.UPGRADED);
        upgraded.level = Level.RED;
        upgraded.formerLevel = Level.ORANGE;
        assertThat(text(Detail.NONE, upgraded))
                .isEqualTo(
                        """
                        🔴 升为红色预警（特别重大）
                        请网宣到看板查看
                        编号 7f3a9c21，详情见看板
                        <https://board.gov.cn/d/yq?s=&a=7f3a9c21d4e8>\
                        """);
        assertThat(notice(Detail.NONE, upgraded).mention()).isTrue();
        Dispatch reminder = Alerts.canteen(Happening.REMINDER);
        reminder.reminder = 2;
        assertThat(text(Detail.NONE, reminder)).startsWith("🟠 橙色预警持续（第 2 次提醒）\n请网宣到看板查看\n");
        assertThat(text(Detail.NONE, Alerts.canteen(Happening.RESOLVED)))
                .isEqualTo(
                        """
                        🟢 橙色预警解除
                        编号 7f3a9c21，详情见看板
                        <https://board.gov.cn/d/yq?s=&a=7f3a9c21d4e8>\
                        """);
    }

    @Test
    void aSourceIsNamedInBriefAndNotWithoutDetail() {
        Dispatch source = Alerts.source(Happening.FIRED, Level.YELLOW, "已中断");

        assertThat(text(Detail.BRIEF, source)).isEqualTo(text(Detail.FULL, source));
        assertThat(text(Detail.NONE, source))
                .isEqualTo(
                        """
                        🟡 采集告警
                        请系统维护到看板查看
                        编号 01234567，详情见看板
                        <https://board.gov.cn/d/yq?s=&a=>\
                        """);
    }

    @Test
    void aDigestSaysOfEachAlertAsMuchAsANotice() {
        Dispatch topic = entry(Happening.UPGRADED, Alerts.canteen(Happening.UPGRADED));
        Dispatch thread = entry(Happening.FIRED, Alerts.plain("「" + STRANGER + "」"));
        thread.news.subjectId = "weibo/5071234";
        thread.news.category = "社情民意";
        Dispatch source =
                entry(Happening.RESOLVED, Alerts.source(Happening.RESOLVED, Level.BLUE, "正常"));

        assertThat(text(Detail.BRIEF, topic, thread, source))
                .isEqualTo(
                        """
                        🟠 预警汇总｜3 条（橙 1、黄 1、解除 1）
                        时段：11月22日 13:05 至 13:30
                        🟠 学校食堂 已升级：近1小时跟帖 1.2万 条，平时约 320 条（39 倍），11月22日 13:05 起 详情<https://board.gov.cn/d/yq?s=canteen&a=7f3a9c21d4e8>
                        🟡 帖文（社情民意），11月22日 13:05 起 详情<https://board.gov.cn/d/yq?s=&a=9c>
                        🟢 来源 论坛：中断 已解除，11月22日 13:05 起\s
                        <https://board.gov.cn/d/yq?s=&a=>\
                        """);
        assertThat(text(Detail.NONE, topic, thread, source))
                .isEqualTo(
                        """
                        🟠 预警汇总｜3 条（橙 1、黄 1、解除 1）
                        时段：11月22日 13:05 至 13:30
                        🟠 编号 7f3a9c21 已升级，11月22日 13:05 起 详情<https://board.gov.cn/d/yq?s=&a=7f3a9c21d4e8>
                        🟡 编号 9c，11月22日 13:05 起 详情<https://board.gov.cn/d/yq?s=&a=9c>
                        🟢 采集告警 01234567 已解除，11月22日 13:05 起\s
                        <https://board.gov.cn/d/yq?s=&a=>\
                        """);
    }

    @Test
    void theSignOfLifeWithoutDetailSaysOnlyHowTheMonitoringIs() {
        SilentSource forum = new SilentSource();
        forum.name = "论坛";
        Heartbeat seen = new Heartbeat();
        seen.at = Alerts.NOW.toEpochMilli();
        seen.items = 31_240;
        seen.newest = seen.at;
        seen.sources = 12;

        assertThat(text(Detail.NONE, Alerts.heartbeat(seen)))
                .isEqualTo("🟢 监测正常\n详情见看板\n<https://board.gov.cn/d/yq?s=&a=>");
        seen.silent = List.of(forum);
        assertThat(text(Detail.NONE, Alerts.heartbeat(seen)))
                .isEqualTo("🟡 监测部分异常\n详情见看板\n<https://board.gov.cn/d/yq?s=&a=>");
        assertThat(text(Detail.BRIEF, Alerts.heartbeat(seen)))
                .isEqualTo(text(Detail.FULL, Alerts.heartbeat(seen)))
                .startsWith("🟡 监测部分异常：1 个来源沉默，今日 3.1万 条、预警 0 次\n");
        seen.newest = 1;
        assertThat(text(Detail.NONE, Alerts.heartbeat(seen))).startsWith("🔴 监测异常\n");
        seen.known = false;
        assertThat(notice(Detail.NONE, Alerts.heartbeat(seen)).title()).isEqualTo("🔴 监测异常");
        assertThat(notice(Detail.NONE, Alerts.heartbeat(seen)).mention()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfOthersIsToldBelowFullWhateverHappens(Happening happening) {
        for (String kind : List.of("topic", "thread")) {
            Dispatch dispatch = Alerts.canteen(happening);
            dispatch.formerLevel = Level.BLUE;
            dispatch.news.subjectKind = kind;
            dispatch.news.subjectId = kind.equals("thread") ? "weibo/5071234" : "canteen";
            dispatch.news.subjectName = kind.equals("thread") ? STRANGER : "学校食堂";
            dispatch.news.words = List.of(STRANGER);
            dispatch.news.origin =
                    Alerts.sample("forum", Alerts.SINCE, STRANGER, "https://bbs.example.com/1");
            dispatch.news.items = List.of(dispatch.news.origin);
            Dispatch other = Alerts.canteen(happening);
            other.news.alertId = "other";
            for (Detail detail : List.of(Detail.BRIEF, Detail.NONE)) {
                assertThat(text(detail, dispatch) + text(detail, dispatch, other))
                        .doesNotContain(STRANGER, "example.com", "weibo", "5071234");
            }
            assertThat(text(Detail.NONE, dispatch) + text(Detail.NONE, dispatch, other))
                    .doesNotContain("食堂", "canteen", "网络舆情", "城关镇", "1.2万", "热度");
        }
    }

    private static Dispatch entry(Happening happening, Dispatch entry) {
        entry.happening = happening;
        entry.batch = "digest-1";
        entry.decidedAt = Alerts.SINCE.toEpochMilli();
        return entry;
    }

    private static Notice notice(Detail detail, Dispatch... sent) {
        for (Dispatch dispatch : sent) {
            dispatch.channel = "群";
            dispatch.batch = "b";
        }
        return new NoticeTexts(
                        BOARD,
                        Duration.ofHours(1),
                        List.of(Alerts.DEADLINE),
                        Map.of("群", detail),
                        CaseLinks.none())
                .notice(List.of(sent), Alerts.NOW.toEpochMilli());
    }

    /** Title, lines and link, each span followed by where it leads. */
    private static String text(Detail detail, Dispatch... sent) {
        Notice notice = notice(detail, sent);
        return notice.title()
                + "\n"
                + notice.lines().stream()
                        .map(DetailGoldenTest::text)
                        .collect(Collectors.joining("\n"))
                + "\n<"
                + notice.link()
                + ">";
    }

    private static String text(Line line) {
        return line.spans().stream()
                .map(span -> span.text() + (span.url() == null ? "" : "<" + span.url() + ">"))
                .collect(Collectors.joining());
    }
}
