/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.fixed;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.gateway.ManualClock;
import io.yuqing.gateway.desk.settings.view.FeedsView.Line;
import io.yuqing.gateway.feed.BoardOf;
import io.yuqing.gateway.feed.FeedBoard;
import io.yuqing.intake.feed.Feeds;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedLinesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    private final FeedBoard board = new FeedBoard();
    private final FeedLines feeds =
            new FeedLines(
                    List.of(
                            Feeds.of("news", URI.create("https://news.example/rss?key=hunter2")),
                            Feeds.of("portal", URI.create("https://portal.example/rss")),
                            Feeds.of("new", URI.create("https://new.example/rss"))),
                    board,
                    new ManualClock(NOW));

    @Test
    void shouldSayHowEachIsAndFirstWhatCannotBeRead() {
        BoardOf.read(board, "news", NOW.minusSeconds(60), 12);
        BoardOf.failed(board, "portal", NOW.minusSeconds(7_200), NOW.plusSeconds(1_200), 4, "连不上");

        List<Line> lines = feeds.view().lines();

        assertThat(lines).extracting(Line::id).containsExactly("portal", "news", "new");
        assertThat(lines.get(0).state()).isEqualTo("连续 4 次读不了：连不上；08:00 读到，页上有 3 条。");
        assertThat(lines.get(0).next()).isEqualTo("下次 10:20");
        assertThat(lines.get(0).bad()).isTrue();
        assertThat(lines.get(1).state()).isEqualTo("09:59 读到，页上有 12 条。");
        assertThat(lines.get(2).state()).startsWith("还没有开始读");
        assertThat(feeds.broken()).isEqualTo(1);
        assertThat(feeds.size()).isEqualTo(3);
    }

    @Test
    void shouldNotShowAKeyThatStandsInAnAddress() {
        assertThat(feeds.view().toString()).contains("news.example").doesNotContain("hunter2");
    }

    @Test
    void shouldSayThatAFeedWasNeverRead() {
        BoardOf.failed(board, "new", null, NOW.plusSeconds(60), 1, "没有这个页面");

        assertThat(feeds.view().lines().get(0).state()).isEqualTo("连续 1 次读不了：没有这个页面；还没有读到过。");
    }
}
