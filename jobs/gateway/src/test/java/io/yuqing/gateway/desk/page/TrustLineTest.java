/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import static io.yuqing.gateway.desk.page.Situations.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.gateway.desk.situation.Ledger;
import io.yuqing.gateway.desk.situation.SourceState;
import io.yuqing.gateway.desk.situation.Trust;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrustLineTest {
    @Test
    void allIsWell() {
        TrustLine line = line(Situations.trust(0, 0, List.of(source("ok"))));

        assertThat(line.grade()).isEqualTo("good");
        assertThat(line.facts()).contains("最近入库 1 分钟前", "账平：24 小时读入 1,000 条", "来源 1/1 在采");
    }

    @Test
    void aSourceThatBrokeIsAGapAndNamed() {
        TrustLine line = line(Situations.trust(0, 0, List.of(source("ok"), source("silent"))));

        assertThat(line.grade()).isEqualTo("gaps");
        assertThat(line.gaps()).containsExactly("1 个来源中断：云汀论坛（2 小时没有信息）；没有它的消息不等于没有事");
    }

    @Test
    void anAccountThatDoesNotBalanceIsNotToBeTrusted() {
        TrustLine line = line(Situations.trust(2, 5, List.of()));

        assertThat(line.grade()).isEqualTo("bad");
        assertThat(line.troubles()).singleElement().asString().startsWith("账不平（2 个分钟对不上，5 条缺记或重记）");
        assertThat(line(Situations.trust(1, 0, List.of())).troubles())
                .singleElement()
                .asString()
                .startsWith("账不平（1 个分钟对不上）：");
    }

    @Test
    void tablesThatNothingIsWrittenToAreNotToBeTrusted() {
        long old = NOW.minus(Duration.ofMinutes(25)).toEpochMilli();

        assertThat(line(new Trust(new Ledger(9, 0, 0, 0, 0, old, null), List.of())).troubles())
                .containsExactly("已有 25 分钟没有新的信息入库：请查看采集程序和分析作业是否在运行。");
        assertThat(line(new Trust(new Ledger(0, 0, 0, 0, 0, null, null), List.of())).grade())
                .isEqualTo("bad");
    }

    @Test
    void alertsThatNobodyWasToldOfAreAGap() {
        TrustLine line = TrustLine.of(Situations.untold(), Optional.empty(), NOW);

        assertThat(line.word()).isEqualTo("预警没有送出");
        assertThat(line.gaps())
                .containsExactly("七天没有发出过通知（通知作业没有运行，或没有渠道要它们）：3 条红色、橙色预警没有通知任何部门，请用电话通知");
    }

    /** As in the first minutes of a replay: neither to be trusted nor a fault. */
    @Test
    void whatIsReadFromLongAgoIsNotTheWholeYet() {
        long just = NOW.minusSeconds(5).toEpochMilli();
        long reached = NOW.minus(Duration.ofHours(70)).toEpochMilli();
        TrustLine line =
                line(
                        new Trust(
                                new Ledger(9, 0, 0, 0, 0, just, reached),
                                List.of(source("silent"))));

        assertThat(line.word()).isEqualTo("正在补读");
        assertThat(line.troubles()).isEmpty();
        assertThat(line.gaps()).singleElement().asString().startsWith("已读到 2月27日 20:30 的信息");
        assertThat(line(new Trust(new Ledger(9, 0, 0, 1, 0, just, reached), List.of())).grade())
                .isEqualTo("bad");
    }

    /**
     * What stands still is said once, by what is away; the old figures were right when they were
     * read.
     */
    @Test
    void tablesThatAreAwayAreToldWithTheAgeOfTheFigures() {
        TrustLine line =
                TrustLine.of(
                        Situations.stopped(Situations.empty(), NOW, "ClickHouse 没有应答。"),
                        Optional.empty(),
                        NOW.plus(Duration.ofMinutes(40)));

        assertThat(line.grade()).isEqualTo("bad");
        assertThat(line.troubles())
                .containsExactly("ClickHouse 没有应答。以下是 18:30 的数字，已过去 40 分钟；恢复后本页自动更新。");
    }

    @Test
    void beforeTheFirstFigureNothingIsSaidToBeGood() {
        assertThat(TrustLine.of(Situations.unknown(), Optional.empty(), NOW).word())
                .isEqualTo("正在读取");
        assertThat(
                        TrustLine.of(
                                        Situations.stopped(Situations.unknown(), NOW, "没有应答。"),
                                        Optional.empty(),
                                        NOW)
                                .troubles())
                .containsExactly("没有应答。还没有读到数字；恢复后本页自动显示。");
    }

    @Test
    void aKafkaThatIsAwayIsTold() {
        Instant since = NOW.minus(Duration.ofMinutes(5));
        TrustLine line = TrustLine.of(Situations.empty(), Optional.of(since), NOW);

        assertThat(line.grade()).isEqualTo("bad");
        assertThat(line.troubles()).singleElement().asString().startsWith("Kafka 没有应答，从 18:25 起");
    }

    private static TrustLine line(Trust trust) {
        return TrustLine.of(Situations.with(trust), Optional.empty(), NOW);
    }

    private static SourceState source(String state) {
        long last = NOW.minus(Duration.ofHours(2)).toEpochMilli();
        return new SourceState("云汀论坛", state, last, last);
    }
}
