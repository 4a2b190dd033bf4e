/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases;

import io.yuqing.control.cases.CaseStand;
import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.CaseIds;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.time.ShanghaiTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Events of cases as people read them. */
final class EventLines {
    private final CaseStand stand;
    private final Instant now;

    EventLines(CaseStand stand, Clock clock) {
        this.stand = stand;
        now = clock.instant();
    }

    /** What an act brought about, in one line and one more for each deadline. */
    String outcome(CaseEvent event) {
        String title = stand.find(event.caseId()).map(record -> record.title).orElse("");
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        lines.add(
                "%s %s：%s，第 %d 步；现为 %s。"
                        .formatted(
                                CaseIds.shortForm(event.caseId()),
                                title,
                                event.cause().type().text(),
                                event.seq(),
                                event.standing().state().text()));
        event.deadlines().forEach(deadline -> lines.add(DeadlineLines.line(deadline, now)));
        return lines.toString();
    }

    /** The whole history of a case. */
    List<String> history(CaseRecord record) {
        List<String> lines = new ArrayList<>();
        for (CaseEvent event : stand.history(record.caseId)) {
            lines.add(line(event));
            details(event.cause().details()).forEach(detail -> lines.add("       " + detail));
            if (event.isRefused()) {
                lines.add("       没有办理：" + event.refusal().sentence() + "。");
            }
            text(event).forEach(each -> lines.add("       " + each));
        }
        return lines;
    }

    private String line(CaseEvent event) {
        boolean moved = event.from() != event.standing().state();
        return "%4d  %s  %s %s%s  [%s]"
                .formatted(
                        event.seq(),
                        time(event.at()),
                        who(event.cause().by()),
                        event.cause().type().text(),
                        moved ? " → " + event.standing().state().text() : "",
                        event.cause().actionId());
    }

    private static String who(By by) {
        if (by.unit().isEmpty()) {
            return "系统";
        }
        String writer = by.duty() == null ? by.unit() : by.unit() + by.duty().code();
        if (!by.isHearsay()) {
            return writer;
        }
        String medium = by.medium() == null ? "" : "，" + by.medium().code();
        return by.acting() + "（" + writer + "代录" + medium + "）";
    }

    private List<String> details(Details details) {
        List<String> lines = new ArrayList<>();
        details.all()
                .forEach(
                        (detail, value) -> {
                            if (details.has(detail)) {
                                lines.add(detail.word() + "：" + value(detail, value));
                            }
                        });
        return lines;
    }

    private String value(EntryDetail detail, Object value) {
        return switch (detail.kind()) {
            case TIME -> time((Long) value);
            case FLAG -> Boolean.TRUE.equals(value) ? "是" : "否";
            case TEXTS ->
                    String.join("、", ((List<?>) value).stream().map(String::valueOf).toList());
            case OUTLETS ->
                    String.join(
                            "；",
                            ((List<?>) value).stream().map(each -> outlet((Outlet) each)).toList());
            default -> String.valueOf(value);
        };
    }

    private String outlet(Outlet outlet) {
        return "%s %s %s %s"
                .formatted(outlet.name(), outlet.platform(), outlet.url(), time(outlet.at()))
                .strip();
    }

    private List<String> text(CaseEvent event) {
        if (event.cause().textDigest().isEmpty()) {
            return List.of();
        }
        return stand.text(event.cause().actionId())
                .map(text -> text.lines().map(line -> "| " + line).toList())
                .orElse(List.of("（文字已删去）"));
    }

    private String time(long millis) {
        return ShanghaiTime.moment(Instant.ofEpochMilli(millis), now);
    }
}
