/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.notify.text.AlertText;
import io.yuqing.connector.notify.text.DigestFacts;
import io.yuqing.connector.notify.text.DigestText;
import io.yuqing.connector.notify.text.Happening;
import io.yuqing.connector.notify.text.HeartbeatFacts;
import io.yuqing.connector.notify.text.HeartbeatFacts.SilentSource;
import io.yuqing.connector.notify.text.HeartbeatText;
import io.yuqing.connector.notify.text.NoticeFacts;
import io.yuqing.connector.notify.text.Quantity;
import io.yuqing.connector.notify.text.Sample;
import io.yuqing.connector.notify.text.SourceFacts;
import io.yuqing.connector.notify.text.SourceText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole texts, as each vendor gets them. */
class TextGoldenTest {

    @Test
    void anAlertInWeCom() {
        assertThat(text(Vendor.WECOM, Samples.canteenNotice()))
                .isEqualTo(
                        """
                        ### <font color="warning">🟠 橙色预警（重大）｜学校食堂</font>
                        近1小时跟帖 **1.2万 条**，平时约 320 条（39 倍），预警线 5,000 条
                        自 11月22日 13:05 起，已 25 分钟
                        类别：网络舆情
                        渠道：微博、论坛、短视频等 4 类｜地区：城关镇
                        命中词：食堂、发霉
                        首发：论坛 12:40：今天食堂的馒头 [查看](https://bbs.example.com/t/1)
                        > 1、微博 13:01：食堂的馒头发霉了，［用户］ 说已经不是第一次 ＃学校食堂＃ [原文](https://weibo.example.com/1)
                        > 2、论坛 13:12：家长都在问： 谁来管？

                        **请网宣于 11月22日 18:05 前发布权威信息**（还剩 4 小时 35 分钟，依据国办发〔2016〕80号）
                        编号 7f3a9c21｜规则：话题一小时热度很高
                        [打开看板](https://board.example.gov.cn/d/yq?var-topic=canteen)""");
    }

    @Test
    void anAlertInDingTalk() {
        assertThat(text(Vendor.DINGTALK, Samples.canteenNotice()))
                .isEqualTo(
                        """
                        ### 🟠 橙色预警（重大）｜学校食堂

                        近1小时跟帖 **1.2万 条**，平时约 320 条（39 倍），预警线 5,000 条

                        自 11月22日 13:05 起，已 25 分钟

                        类别：网络舆情

                        渠道：微博、论坛、短视频等 4 类｜地区：城关镇

                        命中词：食堂、发霉

                        首发：论坛 12:40：今天食堂的馒头 [查看](https://bbs.example.com/t/1)

                        > 1、微博 13:01：食堂的馒头发霉了，［用户］ 说已经不是第一次 ＃学校食堂＃ [原文](https://weibo.example.com/1)

                        > 2、论坛 13:12：家长都在问： 谁来管？

                        **请网宣于 11月22日 18:05 前发布权威信息**（还剩 4 小时 35 分钟，依据国办发〔2016〕80号）

                        编号 7f3a9c21｜规则：话题一小时热度很高

                        [打开看板](https://board.example.gov.cn/d/yq?var-topic=canteen)""");
    }

    @Test
    void anAlertInFeishu() {
        assertThat(text(Vendor.FEISHU, Samples.canteenNotice()))
                .isEqualTo(
                        """
                        🟠 橙色预警（重大）｜学校食堂
                        近1小时跟帖 **1.2万 条**，平时约 320 条（39 倍），预警线 5,000 条
                        自 11月22日 13:05 起，已 25 分钟
                        类别：网络舆情
                        渠道：微博、论坛、短视频等 4 类｜地区：城关镇
                        命中词：食堂、发霉
                        首发：论坛 12:40：今天食堂的馒头 [查看](https://bbs.example.com/t/1)
                        ▏1、微博 13:01：食堂的馒头发霉了，［用户］ 说已经不是第一次 ＃学校食堂＃ [原文](https://weibo.example.com/1)
                        ▏2、论坛 13:12：家长都在问： 谁来管？
                        **请网宣于 11月22日 18:05 前发布权威信息**（还剩 4 小时 35 分钟，依据国办发〔2016〕80号）
                        编号 7f3a9c21｜规则：话题一小时热度很高""");
    }

    @Test
    void anAlertInAMail() {
        assertThat(MailText.plain(Samples.canteenNotice()))
                .isEqualTo(
                        """
                        近1小时跟帖 1.2万 条，平时约 320 条（39 倍），预警线 5,000 条
                        自 11月22日 13:05 起，已 25 分钟
                        类别：网络舆情
                        渠道：微博、论坛、短视频等 4 类｜地区：城关镇
                        命中词：食堂、发霉
                        首发：论坛 12:40：今天食堂的馒头 查看（https://bbs.example.com/t/1）
                        > 1、微博 13:01：食堂的馒头发霉了，[用户] 说已经不是第一次 #学校食堂# 原文（https://weibo.example.com/1）
                        > 2、论坛 13:12：家长都在问： 谁来管？
                        请网宣于 11月22日 18:05 前发布权威信息（还剩 4 小时 35 分钟，依据国办发〔2016〕80号）
                        编号 7f3a9c21｜规则：话题一小时热度很高
                        打开看板：https://board.example.gov.cn/d/yq?var-topic=canteen""");
    }

    @Test
    void anUpgradeNamesBothLevels() {
        NoticeFacts facts =
                Samples.canteen(Happening.UPGRADED)
                        .level("red")
                        .formerLevel("orange")
                        .quantity(share(0.463, 0.12, 0.4))
                        .samples(List.of())
                        .remarks("更正：迟到数据并入后，13:00–14:00 的跟帖为 1.3万 条。")
                        .build();

        assertThat(MailText.plain(AlertText.notice(facts)))
                .isEqualTo(
                        """
                        级别：橙色 Ⅱ级 → 红色 Ⅰ级
                        近1小时负面占比 46%，平时约 12%，预警线 40%
                        更正：迟到数据并入后，13:00–14:00 的跟帖为 1.3万 条。
                        自 11月22日 13:05 起，已 25 分钟
                        类别：网络舆情
                        渠道：微博、论坛、短视频等 4 类｜地区：城关镇
                        命中词：食堂、发霉
                        首发：论坛 12:40：今天食堂的馒头 查看（https://bbs.example.com/t/1）
                        请网宣于 11月22日 18:05 前发布权威信息（还剩 4 小时 35 分钟，依据国办发〔2016〕80号）
                        编号 7f3a9c21｜规则：话题一小时热度很高
                        打开看板：https://board.example.gov.cn/d/yq?var-topic=canteen""");
        assertThat(AlertText.notice(facts).title()).isEqualTo("🔴 升为红色预警（特别重大）｜学校食堂");
        assertThat(AlertText.notice(facts).tone()).isEqualTo(Tone.RED);
    }

    @Test
    void theEndSaysHowLongItLastedAndAsksForNothing() {
        NoticeFacts facts =
                Samples.canteen(Happening.RESOLVED)
                        .times(Samples.SINCE, Samples.SINCE.plus(Duration.ofMinutes(135)))
                        .build();

        assertThat(MailText.plain(AlertText.notice(facts)))
                .isEqualTo(
                        """
                        预警时近1小时跟帖 1.2万 条，平时约 320 条（39 倍），预警线 5,000 条
                        11月22日 13:05 至 15:20，历时 2 小时 15 分钟
                        类别：网络舆情
                        渠道：微博、论坛、短视频等 4 类｜地区：城关镇
                        命中词：食堂、发霉
                        编号 7f3a9c21｜规则：话题一小时热度很高
                        打开看板：https://board.example.gov.cn/d/yq?var-topic=canteen""");
        assertThat(AlertText.notice(facts).title()).isEqualTo("🟢 橙色预警解除｜学校食堂");
    }

    @Test
    void aThreadIsCalledByItsBeginningAndNamesItsTopicsOnce() {
        NoticeFacts facts =
                NoticeFacts.builder("k", "9c", Happening.FIRED)
                        .level("yellow")
                        .subject("「城东停水通知」")
                        .times(Samples.SINCE, Samples.SINCE.plusSeconds(30))
                        .category("社情民意")
                        .topics(List.of("停水", "物业"))
                        .origin(new Sample("论坛", Samples.SINCE, "城东停水通知", null))
                        .samples(
                                List.of(new Sample("微博", Samples.SINCE, "", "https://w.example/1")))
                        .build();

        assertThat(AlertText.notice(facts).title()).isEqualTo("🟡 黄色预警（较大）｜「城东停水通知」");
        assertThat(MailText.plain(AlertText.notice(facts)))
                .isEqualTo(
                        """
                        自 11月22日 13:05 起，不到 1 分钟
                        话题：停水、物业｜类别：社情民意
                        首发：论坛 13:05
                        > 1、微博 13:05 原文（https://w.example/1）
                        编号 9c""");
    }

    @Test
    void theOtherFormsDifferInTheTitle() {
        assertThat(title(Happening.DOWNGRADED)).isEqualTo("🟠 降为橙色预警（重大）｜学校食堂");
        assertThat(title(Happening.REMINDER)).isEqualTo("🟠 橙色预警持续（第 3 次提醒）｜学校食堂");
        assertThat(title(Happening.DEADLINE_NEAR)).isEqualTo("🟠 橙色预警时限将到｜学校食堂");
        assertThat(title(Happening.OVERDUE)).isEqualTo("🟠 橙色预警已超时限｜学校食堂");
    }

    @Test
    void anOverdueTaskSaysByHowMuch() {
        NoticeFacts facts =
                Samples.canteen(Happening.OVERDUE)
                        .times(Samples.SINCE, Instant.parse("2026-11-22T11:15:00Z"))
                        .build();

        assertThat(MailText.plain(AlertText.notice(facts)))
                .contains("请网宣于 11月22日 18:05 前发布权威信息（已超 1 小时 10 分钟，依据国办发〔2016〕80号）");
    }

    @Test
    void aSilentSourceIsToldWithoutAMeasure() {
        NoticeFacts facts =
                NoticeFacts.builder("k", "9c", Happening.FIRED)
                        .level("yellow")
                        .subject("来源沉默：论坛")
                        .remarks("已 3 小时没有数据，平时约每 10 分钟一批。")
                        .times(Samples.SINCE, Samples.SINCE.plus(Duration.ofHours(3)))
                        .build();

        assertThat(MailText.plain(AlertText.notice(facts)))
                .isEqualTo(
                        """
                        已 3 小时没有数据，平时约每 10 分钟一批。
                        自 11月22日 13:05 起，已 3 小时
                        编号 9c""");
    }

    @Test
    void aDigestIsOneLineForEachAlertTheHighestFirst() {
        DigestFacts facts =
                new DigestFacts(
                        "digest-1",
                        Samples.SINCE,
                        Samples.NOW,
                        List.of(
                                entry(Happening.RESOLVED, "yellow", "停水", 3, 40.0),
                                entry(Happening.FIRED, "blue", "道路施工", 215, 40.0),
                                entry(Happening.UPGRADED, "yellow", "医保办理", 15_420, 2_000.0),
                                entry(Happening.FIRED, "blue", "公园*开放*", 130, null)),
                        Samples.BOARD);

        Notice notice = DigestText.notice(facts);

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
                        [打开看板](https://board.example.gov.cn/d/yq?var-topic=canteen)""");
    }

    @Test
    void aQuietDayAndABrokenOneCannotBeMistakenForEachOther() {
        Notice quiet = HeartbeatText.notice(heartbeat(true, List.of()));
        Notice partly =
                HeartbeatText.notice(
                        heartbeat(true, List.of(silent("论坛", 180), new SilentSource("热线", null))));
        Notice broken = HeartbeatText.notice(heartbeat(false, List.of(silent("论坛", 200))));
        Notice nothing =
                HeartbeatText.notice(
                        new HeartbeatFacts(
                                "h", Samples.NOW, 0, 0, null, false, 0, List.of(), null));

        assertThat(quiet.title()).isEqualTo("🟢 监测正常：今日 3.1万 条、预警 7 次");
        assertThat(partly.title()).isEqualTo("🟡 监测部分异常：2 个来源沉默，今日 3.1万 条、预警 7 次");
        assertThat(broken.title()).isEqualTo("🔴 监测异常：已 2 小时 10 分钟没有新数据");
        assertThat(nothing.title()).isEqualTo("🔴 监测异常：没有收到任何数据");
        assertThat(quiet.mention()).isFalse();
        assertThat(broken.mention()).isTrue();
        assertThat(MailText.plain(quiet))
                .isEqualTo(
                        """
                        11月22日：读入 3.1万 条，预警 7 次
                        最近一条：11月22日 13:29
                        来源：应采 12 个，在采 12 个
                        打开看板：https://board.example.gov.cn/d/yq?var-topic=canteen""");
        assertThat(MailText.plain(partly)).contains("来源：应采 12 个，在采 10 个，沉默：论坛（已 3 小时）、热线（从未收到）");
        assertThat(MailText.plain(HeartbeatText.notice(heartbeat(false, List.of()))))
                .doesNotContain("来源");
        assertThat(MailText.plain(broken))
                .isEqualTo(
                        """
                        请检查采集程序、网络和 Kafka；在恢复之前，没有预警不等于没有舆情。
                        11月22日：读入 3.1万 条，预警 7 次
                        最近一条：11月22日 11:20
                        来源：应采 12 个，在采 11 个，沉默：论坛（已 3 小时 20 分钟）
                        打开看板：https://board.example.gov.cn/d/yq?var-topic=canteen""");
    }

    @Test
    void aSourceThatDoesNotDeliverIsNoOpinion() {
        Notice silent = SourceText.notice(source(Happening.UPGRADED, "yellow", "已中断", null));
        assertThat(silent.title()).isEqualTo("🟡 采集告警加重｜来源 论坛：已中断");
        assertThat(silent.mention()).isFalse();
        assertThat(MailText.plain(silent))
                .isEqualTo(
                        """
                        已 6 小时 5 分钟没有新数据（超过 6 小时即告警）；没有预警不等于没有舆情。
                        自 11月22日 13:05 起，已 25 分钟
                        请系统维护检查该来源的采集程序和网络
                        编号 01234567""");
        Quantity volume = new Quantity("数据量", "近24小时", Quantity.Form.ITEMS, 12, 900.0, null);
        Notice low = SourceText.notice(source(Happening.FIRED, "blue", "明显偏少", volume));
        assertThat(low.title()).isEqualTo("🔵 采集告警｜来源 论坛：明显偏少");
        assertThat(MailText.plain(low)).startsWith("近24小时数据量 12 条，平时约 900 条");
        Notice back = SourceText.notice(source(Happening.RESOLVED, "yellow", "中断", null));
        assertThat(back.title()).isEqualTo("🟢 采集告警解除｜来源 论坛：中断");
        assertThat(MailText.plain(back)).doesNotContain("没有新数据", "请系统维护");
    }

    private static SourceFacts source(
            Happening happening, String level, String state, Quantity volume) {
        return new SourceFacts(
                "k",
                "0123456789",
                happening,
                level,
                "论坛",
                state,
                volume == null ? Duration.ofMinutes(365) : null,
                volume == null ? Duration.ofHours(6) : null,
                volume,
                Samples.SINCE,
                Samples.NOW,
                "系统维护",
                1,
                null);
    }

    private static String title(Happening happening) {
        return AlertText.notice(Samples.canteen(happening).reminder(3).build()).title();
    }

    private static Quantity share(double value, double usual, double threshold) {
        return new Quantity("负面占比", "近1小时", Quantity.Form.SHARE, value, usual, threshold);
    }

    private static DigestFacts.Entry entry(
            Happening happening, String level, String subject, double value, Double usual) {
        return new DigestFacts.Entry(
                happening,
                level,
                subject,
                new Quantity("跟帖", "近1小时", Quantity.Form.ITEMS, value, usual, 100.0),
                Samples.SINCE,
                null);
    }

    private static SilentSource silent(String name, int minutes) {
        return new SilentSource(name, Samples.NOW.minus(Duration.ofMinutes(minutes)));
    }

    private static HeartbeatFacts heartbeat(boolean alive, List<SilentSource> silent) {
        Instant newest = Samples.NOW.minus(Duration.ofMinutes(alive ? 1 : 130));
        return new HeartbeatFacts(
                "h", Samples.NOW, 31_240, 7, newest, alive, 12, silent, Samples.BOARD);
    }

    private static String text(Vendor vendor, Notice notice) {
        RobotMessage message =
                new RobotMessage(
                        notice.tone(),
                        notice.title(),
                        notice.lines(),
                        List.of(),
                        notice.link(),
                        null);
        return RobotProtocol.of(vendor).textOf(message);
    }
}
