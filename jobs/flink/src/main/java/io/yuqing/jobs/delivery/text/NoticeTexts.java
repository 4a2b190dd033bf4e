/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.text;

import io.yuqing.connector.notify.Notice;
import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.plan.Deadline;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Makes the notice of what a channel is to send. Pure. */
public final class NoticeTexts implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Board board;
    private final Duration quietIsBroken;
    private final List<Deadline> deadlines;

    /**
     * @param boardUrl with {@code {subject}} and {@code {alert}}, or null
     * @param quietIsBroken how old the newest item may be in a healthy monitoring
     * @param deadlines of which the shortest that matches is shown
     */
    public NoticeTexts(String boardUrl, Duration quietIsBroken, List<Deadline> deadlines) {
        this.board = new Board(boardUrl);
        this.quietIsBroken = quietIsBroken;
        this.deadlines = List.copyOf(deadlines);
    }

    /**
     * @param sent one dispatch, or the entries of a digest
     */
    public Notice notice(List<Dispatch> sent, long now) {
        if (sent.size() > 1) {
            return DigestText.notice(sent, Instant.ofEpochMilli(now), board);
        }
        Dispatch only = sent.get(0);
        if (only.heartbeat != null) {
            return HeartbeatText.notice(only, quietIsBroken, board.plain());
        }
        AlertNews news = only.news;
        Instant at = Instant.ofEpochMilli(isToldLater(only) ? Math.max(news.at, now) : news.at);
        return news.isAboutSource()
                ? SourceText.notice(only, at, board.plain())
                : AlertText.notice(only, Remarks.of(only), deadline(only), at, board.of(news));
    }

    /** Null if none matches. */
    private Deadline deadline(Dispatch dispatch) {
        return Deadline.shortest(deadlines, dispatch.news, dispatch.level).orElse(null);
    }

    /** Of what goes on, and not of its latest step. */
    private static boolean isToldLater(Dispatch dispatch) {
        return switch (dispatch.reason) {
            case REMINDED, SILENCE_ENDED, HIGHER_ENDED, STILL_FIRING -> true;
            default -> false;
        };
    }
}
