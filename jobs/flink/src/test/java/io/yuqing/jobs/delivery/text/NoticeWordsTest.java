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

    private static String plain(Line line) {
        return line.spans().stream().map(span -> span.text()).collect(joining());
    }
}
