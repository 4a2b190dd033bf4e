/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Happening;
import io.yuqing.domain.rule.Level;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The words that are made of what the alert says in codes and numbers. */
class SubjectsTest {
    private final AlertNews news = new AlertNews();

    @Test
    void shouldNameAThreadByWhatItSaysIfNothingElseDoes() {
        news.subjectKind = "thread";
        news.subjectId = "topic-a";
        news.items = List.of(Alerts.sample("forum", Alerts.NOW, "城东已经停水一整天了", ""));
        assertThat(Subjects.name(news, Detail.FULL)).isEqualTo("「城东已经停水一整天了」");
        news.items = List.of();
        assertThat(Subjects.name(news, Detail.FULL)).isEqualTo("帖文 topic-a");
    }

    @Test
    void shouldKeepTheMarksOfALongSayingAndTheIdOfATopicWithoutAName() {
        news.subjectKind = "topic";
        news.subjectId = "water";
        assertThat(Subjects.name(news, Detail.FULL)).isEqualTo("water");
        news.subjectName = "「" + "字".repeat(40) + "」";
        assertThat(Subjects.name(news, Detail.FULL)).isEqualTo("「" + "字".repeat(24) + "…」");
    }

    @Test
    void shouldSayOfASourceHowItStandsAndWhenItIsOverWhatItWas() {
        Dispatch silent = Alerts.source(Happening.FIRED, Level.YELLOW, "间隔偏长");
        assertThat(SourceText.name(silent.news)).isEqualTo("来源 论坛：间隔偏长");
        Dispatch back = Alerts.source(Happening.RESOLVED, Level.YELLOW, "正常");
        assertThat(SourceText.name(back.news)).isEqualTo("来源 论坛：中断");
        back.news.subjectName = "云汀论坛";
        assertThat(SourceText.name(back.news)).isEqualTo("来源 云汀论坛：中断");
        back.news.measure = "volume";
        back.news.threshold = 900;
        assertThat(Quantity.ofVolume(back.news).usual()).isEqualTo(900);
    }

    @Test
    void shouldSayHowTheRiskIsMadeUpAndWhatThereWasSoFar() {
        Dispatch dispatch = Alerts.canteen(Happening.FIRED);
        dispatch.news.hasRisk = true;
        dispatch.news.risk = 41.5;
        dispatch.news.riskPoints = Map.of("reach", 21.5, "nature", 20.0);
        dispatch.news.soFar = Map.of("comments", 1_280L, "originals", 1L, "reposts", 0L);
        assertThat(Remarks.of(dispatch))
                .containsExactly("风险评分 41.5：性质 20、影响范围 21.5", "截至预警累计：原帖 1、跟帖 1280");
        dispatch.news.state = AlertNews.State.RESOLVED;
        dispatch.news.quiet = true;
        dispatch.news.reasonText = "撤销";
        assertThat(Remarks.of(dispatch)).containsExactly("撤销。", "截至预警累计：原帖 1、跟帖 1280");
    }

    @Test
    void shouldLinkADigestsEntryOnlyToABoardOfItsOwn() {
        news.subjectId = "水 厂";
        news.alertId = "a1";
        Board one = new Board("https://b.example/d/yq");
        assertThat(one.ownOf(news, Detail.FULL)).isNull();
        assertThat(one.of(news, Detail.FULL)).isEqualTo("https://b.example/d/yq");
        Board each = new Board("https://b.example/d/yq?s={subject}&a={alert}");
        assertThat(each.ownOf(news, Detail.FULL))
                .isEqualTo("https://b.example/d/yq?s=%E6%B0%B4+%E5%8E%82&a=a1");
        assertThat(new Board(null).ownOf(news, Detail.FULL)).isNull();
    }
}
