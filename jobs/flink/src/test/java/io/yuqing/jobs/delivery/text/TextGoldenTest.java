/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.connector.notify.ChannelConfig;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.RobotConfig;
import io.yuqing.connector.notify.SecretRef;
import io.yuqing.connector.notify.Sender;
import io.yuqing.connector.notify.Tone;
import io.yuqing.connector.notify.Vendor;
import io.yuqing.connector.notify.WebhookConfig;
import io.yuqing.connector.notify.rate.RateLimit;
import io.yuqing.connector.notify.senders.Senders;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Happening;
import io.yuqing.domain.delivery.Heartbeat;
import io.yuqing.domain.delivery.RefusingChannel;
import io.yuqing.domain.delivery.RoutedBy;
import io.yuqing.domain.delivery.SilentSource;
import io.yuqing.domain.rule.Level;
import io.yuqing.local.standin.Delivery;
import io.yuqing.local.standin.Receiver;
import io.yuqing.local.standin.RobotStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole texts, as each vendor gets them. */
class TextGoldenTest {
    @TempDir private Path folder;

    @Test
    void anAlertInWeCom() throws IOException {
        assertThat(text(Vendor.WECOM, notice(Alerts.canteen(Happening.FIRED))))
                .isEqualTo(
                        """
                        ### <font color="warning">🟠 橙色预警（重大）｜学校食堂</font>
                        近1小时跟帖 **1.2万 条**，平时约 320 条（39 倍），预警线 5,000 条
                        自 11月22日 13:05 起，已 25 分钟
                        类别：网络舆情
                        渠道：微博、论坛、短视频等 4 类｜地区：城关镇
                        命中词：食堂、发霉
                        首发：论坛 12:40：今天食堂的馒头 [查看（bbs.example.com）](https://bbs.example.com/t/1)
                        > 1、微博 13:01：食堂的馒头发霉了，［用户］ 说已经不是第一次 ＃学校食堂＃ [原文（weibo.example.com）](https://weibo.example.com/1)
                        > 2、论坛 13:12：家长都在问： 谁来管？

                        **请网宣于 11月22日 18:05 前发布权威信息**（还剩 4 小时 35 分钟，依据国办发〔2016〕80号）
                        编号 7f3a9c21｜规则：话题一小时热度很高
                        [打开看板](https://board.example.gov.cn/d/yq?var-topic=canteen)\
                        """);
    }

    @Test
    void anAlertSaysWhoDecidedWhereTheReadersDiffer() throws IOException {
        Dispatch overruled = Alerts.canteen(Happening.FIRED);
        overruled.news.otherCategory = "社情民意";
        overruled.news.routedBy = RoutedBy.SECOND;
        assertThat(text(Vendor.WECOM, notice(overruled))).contains("\n类别：网络舆情（语义模型；线性模型判为社情民意）\n");
        overruled.news.routedBy = RoutedBy.LINEAR;
        assertThat(text(Vendor.WECOM, notice(overruled)))
                .contains("\n类别：网络舆情（线性模型）、社情民意（语义模型），按两类归口\n");
    }

    @Test
    void anAlertInDingTalk() throws IOException {
        assertThat(text(Vendor.DINGTALK, notice(Alerts.canteen(Happening.FIRED))))
                .isEqualTo(
                        """
                        ### 🟠 橙色预警（重大）｜学校食堂

                        近1小时跟帖 **1.2万 条**，平时约 320 条（39 倍），预警线 5,000 条

                        自 11月22日 13:05 起，已 25 分钟

                        类别：网络舆情

                        渠道：微博、论坛、短视频等 4 类｜地区：城关镇

                        命中词：食堂、发霉

                        首发：论坛 12:40：今天食堂的馒头 [查看（bbs.example.com）](https://bbs.example.com/t/1)

                        > 1、微博 13:01：食堂的馒头发霉了，［用户］ 说已经不是第一次 ＃学校食堂＃ [原文（weibo.example.com）](https://weibo.example.com/1)

                        > 2、论坛 13:12：家长都在问： 谁来管？

                        **请网宣于 11月22日 18:05 前发布权威信息**（还剩 4 小时 35 分钟，依据国办发〔2016〕80号）

                        编号 7f3a9c21｜规则：话题一小时热度很高

                        [打开看板](https://board.example.gov.cn/d/yq?var-topic=canteen)\
                        """);
    }

    @Test
    void anAlertInFeishu() throws IOException {
        assertThat(text(Vendor.FEISHU, notice(Alerts.canteen(Happening.FIRED))))
                .isEqualTo(
                        """
                        🟠 橙色预警（重大）｜学校食堂
                        近1小时跟帖 **1.2万 条**，平时约 320 条（39 倍），预警线 5,000 条
                        自 11月22日 13:05 起，已 25 分钟
                        类别：网络舆情
                        渠道：微博、论坛、短视频等 4 类｜地区：城关镇
                        命中词：食堂、发霉
                        首发：论坛 12:40：今天食堂的馒头 [查看（bbs.example.com）](https://bbs.example.com/t/1)
                        ▏1、微博 13:01：食堂的馒头发霉了，［用户］ 说已经不是第一次 ＃学校食堂＃ [原文（weibo.example.com）](https://weibo.example.com/1)
                        ▏2、论坛 13:12：家长都在问： 谁来管？
                        **请网宣于 11月22日 18:05 前发布权威信息**（还剩 4 小时 35 分钟，依据国办发〔2016〕80号）
                        编号 7f3a9c21｜规则：话题一小时热度很高\
                        """);
    }

    @Test
    void anAlertInAMail() throws IOException {
        assertThat(plain(notice(Alerts.canteen(Happening.FIRED))))
                .isEqualTo(
                        """
                        近1小时跟帖 1.2万 条，平时约 320 条（39 倍），预警线 5,000 条
                        自 11月22日 13:05 起，已 25 分钟
                        类别：网络舆情
                        渠道：微博、论坛、短视频等 4 类｜地区：城关镇
                        命中词：食堂、发霉
                        首发：论坛 12:40：今天食堂的馒头 查看：https://bbs.example.com/t/1
                        > 1、微博 13:01：食堂的馒头发霉了，[用户] 说已经不是第一次 #学校食堂# 原文：https://weibo.example.com/1
                        > 2、论坛 13:12：家长都在问： 谁来管？
                        请网宣于 11月22日 18:05 前发布权威信息（还剩 4 小时 35 分钟，依据国办发〔2016〕80号）
                        编号 7f3a9c21｜规则：话题一小时热度很高
                        打开看板：https://board.example.gov.cn/d/yq?var-topic=canteen\
                        """);
    }

    @Test
    void whatStrangersWroteIsReadOnEveryChannelAndLeadsNowhere() throws IOException {
        Dispatch dispatch = Alerts.plain("点 evil.cn/x 领补贴");
        dispatch.news.at = Alerts.SINCE.plusSeconds(30).toEpochMilli();
        dispatch.news.words = List.of("例子.中国");
        dispatch.news.items =
                List.of(
                        Alerts.sample(
                                "microblog",
                                Alerts.SINCE,
                                "官网https://gov.cn.evil.cn/a，加weixin://x，[点我](//evil.cn)",
                                "https://weibo.example.com/1"),
                        Alerts.sample("forum", Alerts.SINCE, "看", "https://gov.cn@evil.cn/1"));
        Notice notice =
                AlertText.notice(dispatch, Detail.FULL, List.of(), null, Alerts.at(dispatch), null);

        assertThat(text(Vendor.WECOM, notice))
                .isEqualTo(
                        """
                        ### <font color="warning">🟡 黄色预警（较大）｜点 evil［.］cn/x 领补贴</font>
                        自 11月22日 13:05 起，不到 1 分钟
                        命中词：例子［.］中国
                        > 1、微博 13:05：官网https［:］//gov［.］cn［.］evil［.］cn/a，加weixin［:］//x，［点我］（//evil［.］cn) [原文（weibo.example.com）](https://weibo.example.com/1)
                        > 2、论坛 13:05：看 原文（https［:］//gov［.］cn@evil［.］cn/1）

                        编号 9c\
                        """);
        assertThat(plain(notice))
                .isEqualTo(
                        """
                        自 11月22日 13:05 起，不到 1 分钟
                        命中词：例子[.]中国
                        > 1、微博 13:05：官网https[:]//gov[.]cn[.]evil[.]cn/a，加weixin[:]//x，[点我]（//evil[.]cn) 原文：https://weibo.example.com/1
                        > 2、论坛 13:05：看 原文（https[:]//gov[.]cn@evil[.]cn/1）
                        编号 9c\
                        """);
        Notice heartbeat = heartbeat(1, List.of(silent("bbs.evil.cn", 180)));
        assertThat(plain(heartbeat)).contains("沉默：bbs[.]evil[.]cn（已 3 小时）");
    }

    @Test
    void anUpgradeNamesBothLevels() throws IOException {
        Dispatch dispatch = Alerts.canteen(Happening.UPGRADED);
        dispatch.level = Level.RED;
        dispatch.formerLevel = Level.ORANGE;
        dispatch.news.measure = "negative_share";
        dispatch.news.value = 0.463;
        dispatch.news.usual = 0.12;
        dispatch.news.threshold = 0.4;
        dispatch.news.items = List.of();
        Notice notice =
                AlertText.notice(
                        dispatch,
                        Detail.FULL,
                        List.of("更正：迟到数据并入后，13:00–14:00 的跟帖为 1.3万 条。"),
                        Alerts.DEADLINE,
                        Alerts.NOW,
                        Alerts.BOARD);

        assertThat(plain(notice))
                .isEqualTo(
                        """
                        级别：橙色 Ⅱ级 → 红色 Ⅰ级
                        近1小时负面占比 46%，平时约 12%，预警线 40%
                        更正：迟到数据并入后，13:00–14:00 的跟帖为 1.3万 条。
                        自 11月22日 13:05 起，已 25 分钟
                        类别：网络舆情
                        渠道：微博、论坛、短视频等 4 类｜地区：城关镇
                        命中词：食堂、发霉
                        首发：论坛 12:40：今天食堂的馒头 查看：https://bbs.example.com/t/1
                        请网宣于 11月22日 18:05 前发布权威信息（还剩 4 小时 35 分钟，依据国办发〔2016〕80号）
                        编号 7f3a9c21｜规则：话题一小时热度很高
                        打开看板：https://board.example.gov.cn/d/yq?var-topic=canteen\
                        """);
        assertThat(notice.title()).isEqualTo("🔴 升为红色预警（特别重大）｜学校食堂");
        assertThat(notice.tone()).isEqualTo(Tone.RED);
    }

    @Test
    void theEndSaysHowLongItLastedAndAsksForNothing() throws IOException {
        Dispatch dispatch = Alerts.canteen(Happening.RESOLVED);
        dispatch.news.at = Alerts.SINCE.plus(Duration.ofMinutes(135)).toEpochMilli();
        Notice notice = notice(dispatch);

        assertThat(plain(notice))
                .isEqualTo(
                        """
                        预警时近1小时跟帖 1.2万 条，平时约 320 条（39 倍），预警线 5,000 条
                        11月22日 13:05 至 15:20，历时 2 小时 15 分钟
                        类别：网络舆情
                        渠道：微博、论坛、短视频等 4 类｜地区：城关镇
                        命中词：食堂、发霉
                        编号 7f3a9c21｜规则：话题一小时热度很高
                        打开看板：https://board.example.gov.cn/d/yq?var-topic=canteen\
                        """);
        assertThat(notice.title()).isEqualTo("🟢 橙色预警解除｜学校食堂");
    }

    @Test
    void aThreadIsCalledByItsBeginningAndNamesItsTopicsOnce() throws IOException {
        Dispatch dispatch = Alerts.plain("「城东停水通知」");
        dispatch.news.at = Alerts.SINCE.plusSeconds(30).toEpochMilli();
        dispatch.news.category = "社情民意";
        dispatch.news.topicNames = List.of("停水", "物业");
        dispatch.news.origin = Alerts.sample("forum", Alerts.SINCE, "城东停水通知", "");
        dispatch.news.items =
                List.of(Alerts.sample("microblog", Alerts.SINCE, "", "https://w.example/1"));
        Notice notice =
                AlertText.notice(dispatch, Detail.FULL, List.of(), null, Alerts.at(dispatch), null);

        assertThat(notice.title()).isEqualTo("🟡 黄色预警（较大）｜「城东停水通知」");
        assertThat(plain(notice))
                .isEqualTo(
                        """
                        自 11月22日 13:05 起，不到 1 分钟
                        话题：停水、物业｜类别：社情民意
                        首发：论坛 13:05
                        > 1、微博 13:05 原文：https://w.example/1
                        编号 9c\
                        """);
    }

    @Test
    void theOtherFormsDifferInTheTitle() throws IOException {
        assertThat(title(Happening.DOWNGRADED)).isEqualTo("🟠 降为橙色预警（重大）｜学校食堂");
        assertThat(title(Happening.REMINDER)).isEqualTo("🟠 橙色预警持续（第 3 次提醒）｜学校食堂");
    }

    @Test
    void anOverdueTaskSaysByHowMuch() throws IOException {
        Dispatch dispatch = Alerts.canteen(Happening.REMINDER);
        Instant late = Instant.parse("2026-11-22T11:15:00Z");
        Notice notice =
                AlertText.notice(
                        dispatch, Detail.FULL, List.of(), Alerts.DEADLINE, late, Alerts.BOARD);

        assertThat(plain(notice))
                .contains("请网宣于 11月22日 18:05 前发布权威信息（已超 1 小时 10 分钟，依据国办发〔2016〕80号）");
    }

    @Test
    void aSilentSourceIsToldWithoutAMeasure() throws IOException {
        Dispatch dispatch = Alerts.plain("来源沉默：论坛");
        dispatch.news.at = Alerts.SINCE.plus(Duration.ofHours(3)).toEpochMilli();
        Notice notice =
                AlertText.notice(
                        dispatch,
                        Detail.FULL,
                        List.of("已 3 小时没有数据，平时约每 10 分钟一批。"),
                        null,
                        Alerts.at(dispatch),
                        null);

        assertThat(plain(notice))
                .isEqualTo(
                        """
                        已 3 小时没有数据，平时约每 10 分钟一批。
                        自 11月22日 13:05 起，已 3 小时
                        编号 9c\
                        """);
    }

    @Test
    void aDigestIsOneLineForEachAlertTheHighestFirst() throws IOException {
        List<Dispatch> sent =
                List.of(
                        entry(Happening.RESOLVED, Level.YELLOW, "停水", 3, 40.0),
                        entry(Happening.FIRED, Level.BLUE, "道路施工", 215, 40.0),
                        entry(Happening.UPGRADED, Level.YELLOW, "医保办理", 15_420, 2_000.0),
                        entry(Happening.FIRED, Level.BLUE, "公园*开放*", 130, null));

        Notice notice = texts(Alerts.BOARD).notice(sent, Alerts.NOW.toEpochMilli());

        assertThat(notice.tone()).isEqualTo(Tone.YELLOW);
        assertThat(text(Vendor.WECOM, notice))
                .isEqualTo(
                        """
                        ### <font color="warning">🟡 预警汇总｜4 条（黄 1、蓝 2、解除 1）</font>
                        时段：11月22日 13:05 至 13:30
                        🟡 **医保办理** 已升级：近1小时跟帖 1.5万 条，平时约 2,000 条（7.7 倍），11月22日 13:05 起
                        🔵 **道路施工**：近1小时跟帖 215 条，平时约 40 条（5.4 倍），11月22日 13:05 起
                        🔵 **公园＊开放＊**：近1小时跟帖 130 条，11月22日 13:05 起
                        🟢 **停水** 已解除：预警时近1小时跟帖 3 条，平时约 40 条，11月22日 13:05 起
                        [打开看板](https://board.example.gov.cn/d/yq?var-topic=canteen)\
                        """);
    }

    @Test
    void aQuietDayAndABrokenOneCannotBeMistakenForEachOther() throws IOException {
        Notice quiet = heartbeat(1, List.of());
        Notice partly = heartbeat(1, List.of(silent("论坛", 180), silent("热线", 0)));
        Notice broken = heartbeat(130, List.of(silent("论坛", 200)));
        Notice nothing = notice(Alerts.heartbeat(new Heartbeat()));

        assertThat(quiet.title()).isEqualTo("🟢 监测正常：今日 3.1万 条、预警 7 次");
        assertThat(partly.title()).isEqualTo("🟡 监测部分异常：2 个来源沉默，今日 3.1万 条、预警 7 次");
        assertThat(broken.title()).isEqualTo("🔴 监测异常：已 2 小时 10 分钟没有新数据");
        assertThat(nothing.title()).isEqualTo("🔴 监测异常：没有收到任何数据");
        assertThat(quiet.mention()).isFalse();
        assertThat(broken.mention()).isTrue();
        assertThat(plain(quiet))
                .isEqualTo(
                        """
                        11月22日：读入 3.1万 条，预警 7 次
                        最近一条：11月22日 13:29
                        来源：应采 12 个，在采 12 个
                        打开看板：https://board.example.gov.cn/d/yq?var-topic=canteen\
                        """);
        assertThat(plain(partly)).contains("来源：应采 12 个，在采 10 个，沉默：论坛（已 3 小时）、热线（从未收到）");
        assertThat(plain(heartbeat(130, List.of()))).doesNotContain("来源");
        assertThat(plain(broken))
                .isEqualTo(
                        """
                        请检查采集程序、网络和 Kafka；在恢复之前，没有预警不等于没有舆情。
                        11月22日：读入 3.1万 条，预警 7 次
                        最近一条：11月22日 11:20
                        来源：应采 12 个，在采 11 个，沉默：论坛（已 3 小时 20 分钟）
                        打开看板：https://board.example.gov.cn/d/yq?var-topic=canteen\
                        """);
    }

    @Test
    void aChannelThatRefusesIsToldWithWhoHasToDoWhat() throws IOException {
        Heartbeat seen = new Heartbeat();
        seen.items = 31_240;
        seen.alerts = 7;
        seen.newest = Alerts.NOW.toEpochMilli();
        seen.refusing = List.of(refusing("网宣群", "keyword"), refusing("旧群", "of_a_later_version"));
        Notice notice = notice(Alerts.heartbeat(seen));

        assertThat(notice.title()).isEqualTo("🟡 监测部分异常：2 个渠道拒收，今日 3.1万 条、预警 7 次");
        assertThat(plain(notice))
                .contains("渠道 网宣群 拒收：缺少机器人要求的关键词。请群主告知机器人的关键词，请系统管理员写入渠道的 keywords\n渠道 旧群 拒收\n");
        seen.silent = List.of(silent("论坛", 180));
        assertThat(notice(Alerts.heartbeat(seen)).title())
                .isEqualTo("🟡 监测部分异常：1 个来源沉默、2 个渠道拒收，今日 3.1万 条、预警 7 次");
    }

    /** Whatever the detail, and whatever else is said. */
    @Test
    void aCalendarThatRunsOutIsTheLastLineOfTheSignOfLife() throws IOException {
        Heartbeat seen = new Heartbeat();
        seen.items = 31_240;
        seen.newest = Alerts.NOW.toEpochMilli();
        seen.calendar = "工作日历只到 2026年12月31日：请加上。";
        assertThat(notice(Alerts.heartbeat(seen)).title()).startsWith("🟢 监测正常");
        assertThat(plain(notice(Alerts.heartbeat(seen)))).contains("工作日历只到 2026年12月31日：请加上。");
        seen.known = false;
        assertThat(plain(notice(Alerts.heartbeat(seen)))).contains("工作日历只到 2026年12月31日：请加上。");
    }

    private static RefusingChannel refusing(String name, String cause) {
        RefusingChannel channel = new RefusingChannel();
        channel.name = name;
        channel.cause = cause;
        return channel;
    }

    @Test
    void aSourceThatDoesNotDeliverIsNoOpinion() throws IOException {
        Notice silent = source(Happening.UPGRADED, Level.YELLOW, "已中断");
        assertThat(silent.title()).isEqualTo("🟡 采集告警加重｜来源 论坛：已中断");
        assertThat(silent.mention()).isFalse();
        assertThat(plain(silent))
                .isEqualTo(
                        """
                        已 6 小时 5 分钟没有新数据（超过 6 小时即告警）；没有预警不等于没有舆情。
                        自 11月22日 13:05 起，已 25 分钟
                        请系统维护检查该来源的采集程序和网络
                        编号 01234567\
                        """);
        Dispatch scarce = Alerts.source(Happening.FIRED, Level.BLUE, "明显偏少");
        scarce.news.measure = "volume";
        scarce.news.value = 12;
        scarce.news.threshold = 900;
        Notice low = sourceNotice(scarce);
        assertThat(low.title()).isEqualTo("🔵 采集告警｜来源 论坛：明显偏少");
        assertThat(plain(low)).startsWith("近24小时数据量 12 条，平时约 900 条");
        Dispatch ahead = Alerts.source(Happening.FIRED, Level.BLUE, "时钟超前");
        ahead.news.measure = "clock";
        ahead.news.value = 480;
        ahead.news.threshold = 10;
        assertThat(plain(sourceNotice(ahead)))
                .startsWith("信息所带时间比实际快 8 小时（超过 10 分钟即告警）；在改正之前，这些信息按到达时间统计。")
                .contains("请系统维护检查该来源的采集机的时钟和时区");
        Notice back = source(Happening.RESOLVED, Level.YELLOW, "正常");
        assertThat(back.title()).isEqualTo("🟢 采集告警解除｜来源 论坛：中断");
        assertThat(plain(back)).doesNotContain("没有新数据", "请系统维护");
    }

    private static Notice source(Happening happening, Level level, String state) {
        return sourceNotice(Alerts.source(happening, level, state));
    }

    private static Notice sourceNotice(Dispatch dispatch) {
        return texts(null).notice(List.of(dispatch), Alerts.NOW.toEpochMilli());
    }

    private static String title(Happening happening) {
        Dispatch dispatch = Alerts.canteen(happening);
        dispatch.reminder = 3;
        return notice(dispatch).title();
    }

    private static Dispatch entry(
            Happening happening, Level level, String subject, double value, Double usual) {
        Dispatch entry = Alerts.canteen(happening);
        entry.batch = "digest-1";
        entry.level = level;
        entry.decidedAt = Alerts.SINCE.toEpochMilli();
        entry.news.alertId = subject;
        entry.news.subjectName = subject;
        entry.news.value = value;
        entry.news.hasUsual = usual != null;
        entry.news.usual = usual == null ? 0 : usual;
        return entry;
    }

    private static SilentSource silent(String name, int minutes) {
        SilentSource source = new SilentSource();
        source.name = name;
        source.lastItemAt =
                minutes == 0 ? 0 : Alerts.NOW.minus(Duration.ofMinutes(minutes)).toEpochMilli();
        return source;
    }

    private static Notice heartbeat(int newestMinutesAgo, List<SilentSource> silent) {
        Heartbeat seen = new Heartbeat();
        seen.items = 31_240;
        seen.alerts = 7;
        seen.newest = Alerts.NOW.minus(Duration.ofMinutes(newestMinutesAgo)).toEpochMilli();
        seen.sources = 12;
        seen.silent = silent;
        return notice(Alerts.heartbeat(seen));
    }

    private static NoticeTexts texts(String board) {
        return new NoticeTexts(
                board, Duration.ofHours(1), List.of(Alerts.DEADLINE), Map.of(), CaseLinks.none());
    }

    private static Notice notice(Dispatch dispatch) {
        return texts(Alerts.BOARD).notice(List.of(dispatch), Alerts.NOW.toEpochMilli());
    }

    /** As a stand-in of the vendor gets it. */
    private String text(Vendor vendor, Notice notice) throws IOException {
        try (RobotStandIn server = RobotStandIn.start()) {
            Receiver robot =
                    switch (vendor) {
                        case DINGTALK -> server.dingTalk("token", null);
                        case WECOM -> server.weCom("token");
                        case FEISHU -> server.feishu("token", null);
                    };
            ChannelConfig config =
                    new RobotConfig(
                            "群",
                            vendor,
                            server.url(),
                            secret(),
                            null,
                            List.of(),
                            List.of(),
                            vendor.defaultMaxBytes(),
                            Duration.ofSeconds(20),
                            vendor.defaultRate());
            Delivery delivery = delivered(config, notice, robot);
            String title = vendor == Vendor.FEISHU ? delivery.title() + "\n" : "";
            return title + delivery.text();
        }
    }

    /** As mails and webhooks say it. */
    private String plain(Notice notice) throws IOException {
        try (RobotStandIn server = RobotStandIn.start()) {
            Receiver hook = server.webhook("/hook", "token");
            ChannelConfig config =
                    new WebhookConfig(
                            "hook",
                            server.url() + "/hook",
                            secret(),
                            null,
                            Duration.ofSeconds(20),
                            RateLimit.SIXTY_A_MINUTE);
            String body = delivered(config, notice, hook).text();
            return new ObjectMapper().readTree(body).path("text").asText();
        }
    }

    private static Delivery delivered(ChannelConfig config, Notice notice, Receiver receiver) {
        try (Sender sender = Senders.open(config)) {
            assertThat(sender.send(notice).isDelivered()).isTrue();
        }
        return receiver.delivered().get(0);
    }

    private SecretRef secret() throws IOException {
        return new SecretRef("file:" + Files.writeString(folder.resolve("token"), "token"));
    }
}
