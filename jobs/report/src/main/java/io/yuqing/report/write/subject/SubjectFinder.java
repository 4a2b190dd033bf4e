/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.subject;

import io.yuqing.report.ask.Answer;
import io.yuqing.report.ask.Asker;
import io.yuqing.report.ask.Parameters;
import io.yuqing.report.ask.Row;
import io.yuqing.report.write.part.NoReportException;
import io.yuqing.report.write.part.Order;
import io.yuqing.report.write.part.Times;

/** Finds what somebody named, and the time that a paper about it is of if nobody says one. */
public final class SubjectFinder {
    private static final long WEEK = 7 * Times.DAY;
    private static final long LONGEST = 30 * Times.DAY;

    private final Asker asker;

    public SubjectFinder(Asker asker) {
        this.asker = asker;
    }

    /**
     * @throws NoReportException if there is none
     */
    Subject find(Order order) {
        return switch (order.kind()) {
            case TOPIC -> topic(order.subject());
            case THREAD -> thread(order.subject());
            case ALERT -> alert(order.subject());
            case CASE -> ofCase(order.subject());
            default -> throw new IllegalArgumentException(order.kind() + " is about no subject.");
        };
    }

    /** The time of a paper if nobody says one: from its beginning until it was over, or now. */
    public Order usualTime(Order order) {
        return switch (order.kind()) {
            case THREAD -> since(order, named("thread", order.subject()).whole("opened_at"), 0);
            case ALERT -> {
                Row alert = alertRow(order.subject());
                yield since(order, alert.whole("started") - Times.DAY, alert.whole("resolved"));
            }
            case CASE -> {
                Row record = caseRow(ofCase(order.subject()).caseId());
                long first =
                        record.isNull("first_post")
                                ? record.whole("opened") - Times.DAY
                                : record.whole("first_post");
                yield since(order, first, record.whole("ended"));
            }
            default -> order.within(order.now() - WEEK, order.now());
        };
    }

    /** At most thirty days, of which texts are kept; a day more than until it was over. */
    private static Order since(Order order, long first, long over) {
        long to = over == 0 ? order.now() : Math.min(order.now(), over + Times.DAY);
        long from = Math.max(first == 0 ? to - WEEK : first, to - LONGEST);
        return order.within(Math.min(from, to - Times.HOUR), to);
    }

    private Subject topic(String id) {
        Row row = named("topic", id);
        String name = row.text("topic_name");
        return new Subject("关于“" + name + "”的网络舆情专报", id, "", "", "", 1);
    }

    private Subject thread(String id) {
        Row row = named("thread", id);
        String title = row.text("thread_title");
        return new Subject(
                title.isEmpty() ? "关于一条网帖的网络舆情专报" : "关于网帖“" + title + "”的网络舆情专报",
                "",
                id,
                "",
                "",
                1);
    }

    private Row named(String what, String id) {
        Row row =
                asker.ask(
                                "subject",
                                Parameters.NONE
                                        .with("topic", what.equals("topic") ? id : "")
                                        .with("thread", what.equals("thread") ? id : ""))
                        .only();
        if (!row.is("known")) {
            throw new NoReportException(
                    what.equals("topic")
                            ? "没有编号为 " + id + " 的话题；用 ./yuqing topic list 查编号。"
                            : "没有编号为 " + id + " 的原帖（或已过保存期）；编号形如 weibo/123，见话题详情或值班台。");
        }
        return row;
    }

    private Subject alert(String id) {
        Row row = alertRow(id);
        boolean topic = row.text("subject_kind").equals("topic");
        Subject about = topic ? topic(row.text("subject_id")) : threadOf(row.text("subject_id"));
        return new Subject(
                about.title(), about.topic(), about.thread(), row.text("alert_id"), "", 1);
    }

    /** An alert outlives the post that it is about. */
    private Subject threadOf(String id) {
        try {
            return thread(id);
        } catch (NoReportException e) {
            return new Subject("关于一条网帖的网络舆情专报", "", id, "", "", 1);
        }
    }

    private Row alertRow(String id) {
        Answer found = asker.ask("alert", Parameters.NONE.with("alert", id), "alert_id");
        if (found.isEmpty()) {
            throw new NoReportException("没有编号为 " + id + " 的预警；编号见通知和预警看板，可只写通知中的前8位。");
        }
        Row row = found.rows().get(0);
        if (found.rows().size() > 1 && !row.text("alert_id").equals(id)) {
            throw new NoReportException("编号以 " + id + " 开头的预警不止一条；请多写几位。");
        }
        if (row.text("subject_kind").equals("source")) {
            throw new NoReportException("预警 " + id + " 是来源的，不写专报；来源的情况见“来源监测”看板。");
        }
        return row;
    }

    private Subject ofCase(String id) {
        Answer found = asker.ask("case_of", Parameters.NONE.with("case", id), "case_id");
        if (found.isEmpty()) {
            throw new NoReportException("没有编号为 " + id + " 的事项；用 ./yuqing case list 查编号。");
        }
        if (found.rows().size() > 1) {
            throw new NoReportException("编号以 " + id + " 开头的事项不止一件；请多写几位。");
        }
        Row row = found.only();
        String caseId = row.text("case_id");
        String title = "关于“" + caseRow(caseId).text("title") + "”的网络舆情专报";
        boolean topic = row.text("subject_kind").equals("topic");
        String subject = row.text("subject_id");
        return new Subject(
                title,
                topic ? subject : "",
                topic ? "" : subject,
                row.text("alert_id"),
                caseId,
                row.whole("subjects"));
    }

    private Row caseRow(String id) {
        return asker.ask("case_record", Parameters.NONE.with("case", id)).only();
    }
}
