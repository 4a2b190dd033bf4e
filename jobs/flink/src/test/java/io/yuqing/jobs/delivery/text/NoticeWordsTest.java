/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.notify.Line;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Happening;
import io.yuqing.domain.origin.Gazetteer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words that say something else than they seem to. */
class NoticeWordsTest {
    private final Dispatch dispatch = Alerts.canteen(Happening.FIRED);

    @Test
    void aMultipleIsOneOfTheItemsBefore() {
        dispatch.news.measure = "growth";
        dispatch.news.value = 82;
        dispatch.news.usual = 2;
        dispatch.news.threshold = 5;

        assertThat(text()).contains("近1小时较前一时段增长 82 倍，前一时段 2 条，预警线 5 倍");
    }

    @Test
    void whatWasThereIsToldBeforeWhatItIsComparedAs() {
        dispatch.news.measure = "burst";
        dispatch.news.value = 112.4;
        dispatch.news.coverage = 112.4 / 531;
        dispatch.batch = "batch";
        dispatch.news.usual = 20;
        dispatch.news.threshold = 60;

        assertThat(text()).contains("近1小时总量 531 条（采集量比平时大，按平时折算为 112 条），平时约 20 条（5.6 倍），预警线 60 条");
        assertThat(digest()).contains("近1小时总量 531 条（采集量比平时大，按平时折算为 112 条），平时约 20 条（5.6 倍）");
    }

    @Test
    void oneNumberIsEnoughWhereBothAreTheSame() {
        dispatch.news.measure = "burst";
        dispatch.news.value = 530.9;
        dispatch.news.coverage = 530.9 / 531;

        assertThat(text()).contains("近1小时总量 531 条，平时").doesNotContain("折算");
    }

    @Test
    void elsewhereIsNoPlace() {
        dispatch.news.regions = List.of(Gazetteer.OTHER);

        assertThat(text()).doesNotContain("地区", Gazetteer.OTHER);
    }

    @Test
    void placesAreNamedWithoutElsewhere() {
        dispatch.news.regions = List.of("城关镇", Gazetteer.OTHER);

        assertThat(text()).contains("地区：城关镇\n");
    }

    private String text() {
        return AlertText.notice(
                        dispatch, Detail.FULL, List.of(), Alerts.DEADLINE, Alerts.NOW, Alerts.BOARD)
                .lines()
                .stream()
                .map(NoticeWordsTest::plain)
                .collect(joining("\n", "", "\n"));
    }

    private String digest() {
        return DigestText.notice(List.of(dispatch), Detail.FULL, Alerts.NOW, new Board(null))
                .lines()
                .stream()
                .map(NoticeWordsTest::plain)
                .collect(joining("\n", "", "\n"));
    }

    private static String plain(Line line) {
        return line.spans().stream().map(span -> span.text()).collect(joining());
    }
}
