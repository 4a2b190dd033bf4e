/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.text;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Notice;
import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.plan.Deadline;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the notice of what a channel is to send. Pure but for the key behind links. */
public final class NoticeTexts implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Board board;
    private final Duration quietIsBroken;
    private final List<Deadline> deadlines;
    private final Map<String, Detail> details;
    private final CaseLinks links;

    /**
     * @param boardUrl with {@code {subject}} and {@code {alert}}, or null
     * @param quietIsBroken how old the newest item may be in a healthy monitoring
     * @param deadlines of which the shortest that matches is shown
     * @param details by channel; one that is not named is told all
     * @param links by which units sign
     */
    public NoticeTexts(
            String boardUrl,
            Duration quietIsBroken,
            List<Deadline> deadlines,
            Map<String, Detail> details,
            CaseLinks links) {
        this.board = new Board(boardUrl);
        this.quietIsBroken = quietIsBroken;
        this.deadlines = List.copyOf(deadlines);
        this.details = Map.copyOf(details);
        this.links = links;
    }

    /**
     * @param sent one dispatch, or the entries of a digest
     */
    public Notice notice(List<Dispatch> sent, long now) {
        Dispatch first = sent.get(0);
        Detail detail = details.getOrDefault(first.channel, Detail.FULL);
        if (sent.size() > 1) {
            Notice digest = DigestText.notice(sent, detail, Instant.ofEpochMilli(now), board);
            // Behind the span of time, which is never cut off.
            return with(digest, 1, links.toLists(sent));
        }
        if (first.caseNews != null) {
            Notice news = CaseText.notice(first, detail, Instant.ofEpochMilli(now), board.plain());
            return with(news, news.lines().size() - 1, links.toCase(first));
        }
        if (first.heartbeat != null) {
            return heartbeat(first, detail, board.plain());
        }
        Notice alert = alert(first, detail, now);
        // Before the number, which ends it.
        return with(alert, alert.lines().size() - 1, links.toAlert(first));
    }

    private static Notice with(Notice notice, int place, List<Line> more) {
        if (more.isEmpty()) {
            return notice;
        }
        List<Line> lines = new ArrayList<>(notice.lines());
        lines.addAll(place, more);
        return new Notice(
                notice.key(),
                notice.tone(),
                notice.title(),
                lines,
                notice.link(),
                notice.mention());
    }

    private Notice heartbeat(Dispatch dispatch, Detail detail, String link) {
        return detail.names()
                ? HeartbeatText.notice(dispatch, quietIsBroken, link)
                : HeartbeatText.sparse(dispatch, quietIsBroken, link);
    }

    private Notice alert(Dispatch dispatch, Detail detail, long now) {
        AlertNews news = dispatch.news;
        String link = news.isAboutSource() ? board.plain() : board.of(news, detail);
        if (!detail.names()) {
            return SparseText.notice(dispatch, link);
        }
        Instant at = Instant.ofEpochMilli(isToldLater(dispatch) ? Math.max(news.at, now) : news.at);
        return news.isAboutSource()
                ? SourceText.notice(dispatch, at, link)
                : AlertText.notice(
                        dispatch, detail, Remarks.of(dispatch), deadline(dispatch), at, link);
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
