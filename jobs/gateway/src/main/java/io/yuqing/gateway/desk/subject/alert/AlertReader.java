/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.alert;

import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.page.DeskLinks;
import io.yuqing.gateway.desk.page.Words;
import io.yuqing.gateway.desk.silence.SilencesNow;
import io.yuqing.gateway.desk.subject.alert.read.AlertHead;
import io.yuqing.gateway.desk.subject.alert.read.Attempt;
import io.yuqing.gateway.desk.subject.alert.read.Evidence;
import io.yuqing.gateway.desk.subject.alert.read.SourceNow;
import io.yuqing.gateway.desk.subject.alert.read.Step;
import io.yuqing.gateway.desk.subject.meaning.OpinionsPart;
import io.yuqing.gateway.desk.subject.part.AlertLine;
import io.yuqing.gateway.desk.subject.part.Fact;
import io.yuqing.gateway.desk.subject.part.Link;
import io.yuqing.gateway.desk.subject.part.PageDesk;
import io.yuqing.gateway.desk.subject.part.ShareLine;
import io.yuqing.gateway.desk.subject.read.AlertRow;
import io.yuqing.gateway.desk.subject.read.Answer;
import io.yuqing.gateway.desk.subject.read.Copies;
import io.yuqing.gateway.desk.subject.read.PlatformShare;
import io.yuqing.gateway.desk.subject.read.Reading;
import io.yuqing.gateway.desk.subject.read.Scope;
import io.yuqing.gateway.desk.subject.read.TopicName;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the page of an alert. */
final class AlertReader {
    private static final Duration AROUND = Duration.ofHours(24);

    private final PageDesk desk;
    private final BoardLink board;

    AlertReader(PageDesk desk, BoardLink board) {
        this.desk = desk;
        this.board = board;
    }

    /** Empty if there is no such alert. */
    Optional<AlertPage> read(String id, Instant now) throws TablesException {
        Optional<AlertHead> head = desk.ask(() -> AlertHead.ask(desk.tables(), id));
        return head.map(found -> read(found, now));
    }

    private AlertPage read(AlertHead head, Instant now) {
        Tables tables = desk.tables();
        Reading reading = desk.readers().begin();
        String id = head.alertId();
        Supplier<Answer<Evidence>> evidence = reading.ask(() -> Evidence.toShow(tables, head));
        Supplier<Answer<AlertCourse>> course = reading.ask(() -> course(tables, head, now));
        Supplier<Answer<List<Step>>> steps = reading.ask(() -> Step.ask(tables, id));
        Supplier<Answer<List<Attempt>>> notices = reading.ask(() -> Attempt.ask(tables, id));
        Supplier<Answer<List<TopicName>>> topics =
                reading.ask(() -> TopicName.ask(tables, head.topics()));
        Scope scope = scope(head, now);
        Supplier<Answer<List<PlatformShare>>> platforms =
                reading.ask(() -> head.isOfSource() ? List.of() : PlatformShare.ask(tables, scope));
        Supplier<Answer<Copies>> copies =
                reading.ask(
                        () -> head.isOfSource() ? new Copies(0, 0, 0) : Copies.ask(tables, scope));
        Supplier<Answer<OpinionsPart>> opinions =
                reading.ask(
                        () ->
                                head.isOfSource()
                                        ? OpinionsPart.NONE
                                        : OpinionsPart.ask(tables, scope, now));
        Supplier<Answer<List<AlertRow>>> history =
                reading.ask(
                        () ->
                                AlertRow.ofSubject(
                                        tables,
                                        head.subjectKind(),
                                        head.subjectId(),
                                        now.getEpochSecond()));
        Supplier<Answer<List<SourceNow>>> source =
                head.isOfSource()
                        ? reading.ask(() -> SourceNow.ask(tables, head.subjectId()))
                        : null;
        return new AlertPage(
                AlertCard.of(head, evidence.get().known(), board.of(id, head.subjectId()), now),
                head.facts(),
                head.isOpen(),
                topics.get().map(AlertReader::links),
                evidence.get().map(read -> EvidencePart.of(read, head, now)),
                steps.get().map(read -> StepLine.of(read, now)),
                course.get(),
                range(head, scope, now),
                platforms.get().map(read -> ShareLine.ofPlatforms(read, now)),
                copies.get().map(AlertReader::copied),
                opinions.get(),
                notices.get().map(read -> NoticeLine.of(read, now)),
                routing(notices.get(), head),
                history.get().map(read -> others(read, id, desk.silences(), now)),
                source == null ? null : source.get().map(read -> source(read, now)),
                null);
    }

    /** As people were told; of an alert that nobody was told of, as the analysis has it. */
    private static String routing(Answer<List<Attempt>> notices, AlertHead head) {
        String told = notices.known().map(NoticeLine::routing).orElse("");
        return told.isEmpty() ? head.categoryName() : told;
    }

    /** Null of a source, which has none. */
    private static AlertCourse course(Tables tables, AlertHead head, Instant now)
            throws TablesException {
        return head.isOfSource()
                ? null
                : AlertCourse.ask(tables, head, Evidence.ask(tables, head.alertId()), now);
    }

    /** Of a topic a day before and after, so that an alert that stays open costs no more. */
    private static Scope scope(AlertHead head, Instant now) {
        if (head.isOfThread()) {
            return Scope.ofThread(head.subjectId(), now);
        }
        Instant startedAt = Instant.ofEpochMilli(head.startedAt());
        Instant until = startedAt.plus(AROUND);
        return new Scope(
                head.subjectId(), "", startedAt.minus(AROUND), until.isBefore(now) ? until : now);
    }

    private static String range(AlertHead head, Scope scope, Instant now) {
        return head.isOfThread()
                ? "这个帖子的全部转发和跟帖"
                : ShanghaiTime.moment(scope.since(), now)
                        + " 至 "
                        + ShanghaiTime.moment(scope.until(), now);
    }

    private static List<Link> links(List<TopicName> topics) {
        return topics.stream()
                .map(topic -> new Link(topic.name(), DeskLinks.topic(topic.topicId())))
                .toList();
    }

    private static String copied(Copies copies) {
        if (copies.originals() == 0) {
            return "没有采到原发。";
        }
        String sentence =
                "原发 "
                        + Words.number(copies.originals())
                        + " 篇，照搬或稍加改动的只算一篇是 "
                        + Words.number(copies.distinct())
                        + " 篇";
        return copies.most() > 1
                ? sentence + "；照搬最多的一篇有 " + Words.number(copies.most()) + " 篇。"
                : sentence + "，没有照搬。";
    }

    private static List<AlertLine> others(
            List<AlertRow> rows, String id, SilencesNow silences, Instant now) {
        return AlertLine.of(
                rows.stream().filter(row -> !row.alertId().equals(id)).toList(), silences, now);
    }

    private static List<Fact> source(List<SourceNow> found, Instant now) {
        List<Fact> facts = new ArrayList<>();
        for (SourceNow source : found) {
            facts.add(
                    new Fact(
                            "现在",
                            AlertWords.source(source.state())
                                    + "，自 "
                                    + ShanghaiTime.moment(Instant.ofEpochMilli(source.since()), now)
                                    + " 起"));
            facts.add(
                    new Fact(
                            "最近一条",
                            source.lastItemAt() == null
                                    ? "从未收到"
                                    : ShanghaiTime.moment(
                                            Instant.ofEpochMilli(source.lastItemAt()), now)));
            facts.add(
                    new Fact(
                            "近 24 小时",
                            Words.number(source.items())
                                    + " 条，平时约 "
                                    + Words.number(Math.round(source.usual()))
                                    + " 条"));
        }
        return List.copyOf(facts);
    }
}
