/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.fixed;

import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.settings.view.FeedsView;
import io.yuqing.gateway.desk.settings.view.FeedsView.Line;
import io.yuqing.gateway.feed.FeedBoard;
import io.yuqing.gateway.feed.FeedState;
import io.yuqing.intake.feed.Feed;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Feeds as the page shows them: those that cannot be read first. */
public final class FeedLines {
    private final List<Feed> feeds;
    private final FeedBoard board;
    private final Clock clock;

    /**
     * @param feeds of the file
     */
    public FeedLines(List<Feed> feeds, FeedBoard board, Clock clock) {
        this.feeds = feeds;
        this.board = board;
        this.clock = clock;
    }

    public FeedsView view() {
        return new FeedsView(
                feeds.stream()
                        .map(this::line)
                        .sorted(Comparator.comparing((Line line) -> !line.bad()))
                        .toList());
    }

    /** How many there are. */
    public int size() {
        return feeds.size();
    }

    /** How many cannot be read. */
    public long broken() {
        return feeds.stream().map(this::line).filter(Line::bad).count();
    }

    private Line line(Feed feed) {
        Optional<FeedState> state = board.of(feed.id());
        return new Line(
                feed.name().isEmpty() ? feed.id() : feed.name(),
                feed.id(),
                // Not the whole address, in which there may be a key.
                feed.url().getAuthority(),
                feed.platform(),
                "每 " + ShanghaiTime.span(feed.every()) + "问一次",
                state.map(this::words).orElse("还没有开始读：等 Kafka 说出上次读到哪里。"),
                state.map(each -> "下次 " + moment(each.next())).orElse(""),
                state.map(each -> each.failures() > 0).orElse(false));
    }

    private String words(FeedState state) {
        String last =
                state.read() == null
                        ? "还没有读到过"
                        : moment(state.read()) + " 读到，页上有 " + state.entries() + " 条";
        return state.failures() == 0
                ? last + "。"
                : "连续 " + state.failures() + " 次读不了：" + state.fault() + "；" + last + "。";
    }

    private String moment(Instant time) {
        return ShanghaiTime.shortMoment(time, clock.instant());
    }
}
