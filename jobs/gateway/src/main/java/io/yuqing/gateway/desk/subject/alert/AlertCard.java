/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.alert;

import io.yuqing.domain.origin.SafeLink;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.page.DeskLinks;
import io.yuqing.gateway.desk.page.Words;
import io.yuqing.gateway.desk.subject.alert.read.AlertHead;
import io.yuqing.gateway.desk.subject.alert.read.Evidence;
import io.yuqing.gateway.desk.subject.part.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an alert is, in words and numbers.
 *
 * @param kind 话题, 帖文, 来源
 * @param name of its subject, with words of strangers
 * @param subject page of its subject; empty if it has none
 * @param original link to the original; empty if there is none to follow
 * @param highest the highest level that it reached; empty if it is still there
 * @param progress how it stands
 * @param sentence why it fired, in one sentence
 * @param numbers the same one by one
 * @param due what is to be done by when; empty if no document says so
 * @param left how long there is still time, or for how long it has been late; empty when it is over
 * @param told departments; empty if nobody was told
 * @param waits whether it has not fired yet, so that nobody is to be told
 * @param board the board of this alert; empty if none is set
 */
public record AlertCard(
        String alertId,
        String kind,
        String name,
        String subject,
        String original,
        String level,
        String levelText,
        String highest,
        String highestText,
        String progress,
        String rule,
        String sentence,
        List<Fact> numbers,
        String due,
        String dueSource,
        String left,
        boolean late,
        String told,
        boolean waits,
        String silencePage,
        String rulePage,
        String board) {
    private static final String USUALLY = "平时";

    /**
     * @param evidence empty if it cannot be read
     */
    static AlertCard of(AlertHead head, Optional<Evidence> evidence, String board, Instant now) {
        Instant dueAt = head.dueAt() == null ? null : Instant.ofEpochMilli(head.dueAt());
        boolean late = head.isOpen() && dueAt != null && dueAt.isBefore(now);
        boolean same = head.level().equals(head.highestLevel());
        return new AlertCard(
                head.alertId(),
                head.isOfSource() ? "来源" : head.isOfThread() ? "帖文" : "话题",
                head.name(),
                subject(head),
                SafeLink.of(head.url()),
                head.level(),
                Words.level(head.level()),
                same ? "" : head.highestLevel(),
                same ? "" : Words.level(head.highestLevel()),
                progress(head, now),
                head.ruleName(),
                head.trigger(),
                numbers(head, evidence),
                dueAt == null ? "" : ShanghaiTime.moment(dueAt, now) + " 前" + head.dueTask(),
                dueAt == null ? "" : head.dueSource(),
                dueAt == null || !head.isOpen()
                        ? ""
                        : (late ? "已超 " : "还剩 ")
                                + ShanghaiTime.span(Duration.between(now, dueAt).abs()),
                late,
                String.join("、", head.departments()),
                head.firedAt() == null,
                DeskLinks.silence(
                        head.alertId(), head.ruleId(), head.subjectKind(), head.subjectId()),
                DeskLinks.rule(head.ruleId()),
                board);
    }

    private static String subject(AlertHead head) {
        if (head.isOfSource()) {
            return "";
        }
        return head.isOfThread()
                ? DeskLinks.thread(head.subjectId())
                : DeskLinks.topic(head.subjectId());
    }

    private static String progress(AlertHead head, Instant now) {
        StringBuilder progress = new StringBuilder(AlertWords.state(head.state()));
        if (head.firedAt() == null) {
            progress.append("，尚未触发");
        } else {
            Instant firedAt = Instant.ofEpochMilli(head.firedAt());
            progress.append("，").append(ShanghaiTime.moment(firedAt, now)).append(" 触发");
            if (head.isOpen()) {
                progress.append("，已有 ").append(ShanghaiTime.span(Duration.between(firedAt, now)));
            }
        }
        if (!head.isOpen()) {
            progress.append("，")
                    .append(ShanghaiTime.moment(Instant.ofEpochMilli(head.resolvedAt()), now))
                    .append(" 解除");
        }
        return progress.toString();
    }

    private static List<Fact> numbers(AlertHead head, Optional<Evidence> evidence) {
        List<Fact> numbers = new ArrayList<>();
        numbers.add(new Fact("触发时", head.what()));
        if (head.scaled() == 1) {
            numbers.add(new Fact("按采集量折算", head.valueText()));
        }
        if (head.usualText().startsWith(USUALLY)) {
            String usual = head.usualText().substring(USUALLY.length());
            numbers.add(
                    new Fact("平时值", usual + evidence.map(read -> times(head, read)).orElse("")));
        } else if (!head.usualText().isEmpty()) {
            numbers.add(new Fact("对照", head.usualText()));
        }
        numbers.add(new Fact(head.isOfSource() ? "界限" : "预警线", head.lineText()));
        return List.copyOf(numbers);
    }

    /** As notices say it: of what is usually nothing, and of a share, a multiple says nothing. */
    private static String times(AlertHead head, Evidence evidence) {
        Double usual = evidence.usual();
        if (usual == null || usual < 1 || evidence.value() < 2 * usual || head.unit().equals("%")) {
            return "";
        }
        double times = evidence.value() / usual;
        return String.format(Locale.ROOT, times < 10 ? "，触发时是它的 %.1f 倍" : "，触发时是它的 %.0f 倍", times);
    }
}
