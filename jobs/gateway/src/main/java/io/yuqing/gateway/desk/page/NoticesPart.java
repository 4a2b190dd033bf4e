/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.situation.Notices;
import io.yuqing.gateway.desk.situation.Seen;
import io.yuqing.gateway.desk.situation.SentNotice;
import java.time.Instant;
import java.util.List;

/**
 * Who was told what, and whether it arrived.
 *
 * @param known false until it was read for the first time
 * @param delivered messages of the last 24 hours
 * @param lost of these, what did not arrive and is not tried again; empty if there is none
 */
public record NoticesPart(boolean known, List<Line> lines, String delivered, String lost) {
    private static final int SHOWN = 5;

    /**
     * A message.
     *
     * @param page of its alert; empty if it is about none in particular
     * @param subject words of strangers may be in it
     * @param receivers departments, or the channel if it is for none in particular
     * @param state {@code good}, {@code open}: tried again, {@code bad}
     */
    public record Line(
            String page,
            String at,
            String level,
            String levelText,
            String subject,
            String receivers,
            String outcome,
            String state) {}

    static NoticesPart of(Seen<Notices> seen, Instant now) {
        if (!seen.isKnown()) {
            return new NoticesPart(false, List.of(), "", "");
        }
        Notices notices = seen.value();
        return new NoticesPart(
                true,
                notices.last().stream()
                        .limit(SHOWN)
                        .map(notice -> line(notice, notices, now))
                        .toList(),
                Words.number(notices.delivered()),
                notices.lost() == 0 ? "" : Words.number(notices.lost()));
    }

    private static Line line(SentNotice notice, Notices notices, Instant now) {
        boolean ofOne = !notice.alertId().isEmpty() && Words.kind(notice.kind()).isEmpty();
        return new Line(
                ofOne ? DeskLinks.alert(notice.alertId()) : "",
                ShanghaiTime.shortMoment(Instant.ofEpochMilli(notice.attemptedAt()), now),
                notice.level(),
                notice.level().isEmpty() ? "" : Words.level(notice.level()),
                subject(notice, notices),
                notice.departments().isEmpty()
                        ? notice.channel()
                        : String.join("、", notice.departments()),
                Words.outcome(notice.outcome()),
                Words.outcomeState(notice.outcome()));
    }

    private static String subject(SentNotice notice, Notices notices) {
        String kind = Words.kind(notice.kind());
        if (kind.isEmpty()) {
            Notices.Subject about = notices.subjects().get(notice.alertId());
            if (about == null) {
                return notice.alertId();
            }
            String happening = Words.happening(notice.happening());
            // One of several alerts about the same; the others may still be open.
            return happening.isEmpty()
                    ? about.name()
                    : happening + "（" + about.ruleName() + "）：" + about.name();
        }
        String happening = Words.happening(notice.happening());
        String what = happening.isEmpty() ? kind : kind + happening;
        return notice.notices() > 1 ? what + "，" + notice.notices() + " 条" : what;
    }
}
