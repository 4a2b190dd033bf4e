/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.alert;

import io.yuqing.domain.delivery.RoutedBy;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.page.Words;
import io.yuqing.gateway.desk.subject.alert.read.Attempt;
import io.yuqing.wire.alert.RoutingWords;
import java.time.Instant;
import java.util.List;

/**
 * Who was told of an alert, and whether it arrived; or why nobody was.
 *
 * @param what 触发, 升级 …; 汇总 if it went with others
 * @param receivers departments, or the channel if it is for none in particular
 * @param outcome what became of it
 * @param state {@code good}, {@code open}: tried again or withheld, {@code bad}
 * @param detail our words about the receipt, with the number of the receiver; may be empty
 */
public record NoticeLine(
        String at,
        String what,
        String receivers,
        String channel,
        String outcome,
        String state,
        String detail) {

    static List<NoticeLine> of(List<Attempt> attempts, Instant now) {
        return attempts.stream().map(attempt -> of(attempt, now)).toList();
    }

    /** Where it belongs, as departments were found, and who decided; empty if nothing was noted. */
    static String routing(List<Attempt> attempts) {
        return attempts.stream()
                .filter(attempt -> !attempt.category().isEmpty())
                .findFirst()
                .map(
                        attempt ->
                                RoutingWords.of(
                                        attempt.category(),
                                        attempt.otherCategory(),
                                        RoutedBy.find(attempt.routedBy())
                                                .orElse(RoutedBy.ANALYSIS)))
                .orElse("");
    }

    private static NoticeLine of(Attempt attempt, Instant now) {
        String kind = Words.kind(attempt.kind());
        return new NoticeLine(
                ShanghaiTime.shortMoment(Instant.ofEpochMilli(attempt.attemptedAt()), now),
                kind.isEmpty() ? Words.happening(attempt.happening()) : kind,
                attempt.departments().isEmpty()
                        ? attempt.channel()
                        : String.join("、", attempt.departments()),
                attempt.channel(),
                attempt.isWithheld() ? "没有通知" : Words.outcome(attempt.outcome()),
                Words.outcomeState(attempt.outcome()),
                detail(attempt));
    }

    private static String detail(Attempt attempt) {
        if (attempt.isWithheld()) {
            String reason = AlertWords.withheld(attempt.reason());
            return attempt.message().isEmpty() ? reason : reason + "：" + attempt.message();
        }
        if (attempt.outcome().equals("delivered")) {
            return attempt.attempt() > 1 ? "第 " + attempt.attempt() + " 次送达" : "";
        }
        String code = attempt.code().isEmpty() ? "" : "代码 " + attempt.code();
        return attempt.message().isEmpty() || code.isEmpty()
                ? attempt.message() + code
                : attempt.message() + "（" + code + "）";
    }
}
