/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.text;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Span;
import io.yuqing.connector.notify.Tone;
import io.yuqing.domain.cases.log.CaseIds;
import io.yuqing.domain.delivery.CaseNews;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.time.ShanghaiTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text of one step of a case. Pure. */
final class CaseText {
    private final Dispatch dispatch;
    private final CaseNews news;
    private final Instant at;

    private CaseText(Dispatch dispatch, Instant at) {
        this.dispatch = dispatch;
        this.news = dispatch.caseNews;
        this.at = at;
    }

    /**
     * @param at when the notice is written
     * @param link of a board that names no subject; may be null
     */
    static Notice notice(Dispatch dispatch, Detail detail, Instant at, String link) {
        CaseText text = new CaseText(dispatch, at);
        Tone tone = text.isGood() ? Tone.GREEN : Tone.of(dispatch.level.code());
        CaseNews news = dispatch.caseNews;
        boolean named = detail.quotes() || (detail.names() && !news.quoted);
        String title = named ? news.title.strip() : "";
        String subject = title.isEmpty() ? "事项 " + CaseIds.shortForm(news.caseId) : title;
        return new Notice(
                dispatch.id,
                tone,
                tone.mark() + " " + text.headline() + "｜" + subject,
                text.lines(),
                link,
                dispatch.level == Level.RED && news.happening.asksForWork());
    }

    private boolean isGood() {
        return switch (news.happening) {
            case CLOSED, LIFTED, EXTENSION_GRANTED, RELIEVED -> true;
            default -> false;
        };
    }

    /** 水务局退回, or 督办. */
    private String headline() {
        boolean act =
                switch (news.happening) {
                    case OPENED, RETURNED, REPORTED, EXTENSION_ASKED -> true;
                    default -> false;
                };
        return (act ? news.about : "") + news.happening.text();
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(Span.bold(request())));
        if (news.dueAt > 0 && !news.task.isEmpty()) {
            lines.add(Line.of(deadline()));
        }
        if (!news.reportTo.isEmpty()) {
            lines.add(Line.of(Span.bold("请向" + news.reportTo + "报告")));
        }
        if (!news.unreached.isEmpty()) {
            lines.add(Line.of(Span.bold(named(news.unreached) + "没有通知渠道，请电话告知，并在值班台代录签收")));
        }
        Level level = dispatch.level;
        lines.add(
                Line.of(
                        "事项 %s｜%s色（%s）"
                                .formatted(
                                        CaseIds.shortForm(news.caseId),
                                        level.colour(),
                                        level.word())));
        return lines;
    }

    private String request() {
        String units = named(news.units);
        return switch (news.happening) {
            case OPENED -> "请" + units + "受理";
            case REOPENED -> "事项已重开，请" + units + "继续办理";
            case ASSIGNED -> "请" + units + "签收并办理";
            case RELIEVED -> "事项已改由其他单位主办，" + units + "不再办理";
            case RETURNED -> "请" + units + "另行转办";
            case ASKED -> "请" + units + "核实并反馈";
            case REPORTED -> "请" + units + "审核反馈";
            case REPORT_REJECTED -> "反馈需要补充，请" + units + "重新反馈";
            case EXTENSION_ASKED -> "请" + units + "批复延期申请";
            case EXTENSION_GRANTED -> units + "的延期申请已获同意";
            case EXTENSION_DENIED -> units + "的延期申请未获同意，请按原时限办理";
            case INSTRUCTED -> "领导已作批示，请" + units + "落实";
            case SUPERVISED -> "已列为督办事项，请" + units + "抓紧办理";
            case LIFTED -> "督办已销号";
            case CONSULT -> "请" + units + "参加会商";
            case URGED -> "请" + units + "抓紧办理";
            case COPIED -> "抄送" + units + "知悉";
            case DEADLINE_NEAR -> owner() + "的时限将到，请" + units + "抓紧";
            case OVERDUE -> owner() + "未在时限内完成，请" + units + "处理";
            case CLOSED -> "事项已办结";
        };
    }

    /** 水务局（办公室值班）、住建局 */
    private String named(List<String> units) {
        return units.stream()
                .map(
                        unit ->
                                news.posts.containsKey(unit)
                                        ? unit + "（" + news.posts.get(unit) + "）"
                                        : unit)
                .collect(Collectors.joining("、"));
    }

    private String owner() {
        return news.about.isEmpty() ? "本事项" : news.about;
    }

    /** 签收时限 14:20（还剩 3 小时 10 分，依据国办发〔2016〕61号） */
    private String deadline() {
        Instant due = Instant.ofEpochMilli(news.dueAt);
        Duration left = Duration.between(at, due);
        String rest =
                left.isNegative()
                        ? "已超 " + ShanghaiTime.span(left.negated())
                        : "还剩 " + ShanghaiTime.span(left);
        String source = news.source.isEmpty() ? "" : "，依据" + news.source;
        return "%s时限：%s（%s%s）".formatted(news.task, ShanghaiTime.moment(due, at), rest, source);
    }
}
