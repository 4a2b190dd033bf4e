/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.thread;

import io.yuqing.domain.origin.SafeLink;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.page.DeskLinks;
import io.yuqing.gateway.desk.subject.meaning.OpinionsPart;
import io.yuqing.gateway.desk.subject.part.AlertLine;
import io.yuqing.gateway.desk.subject.part.CoursePart;
import io.yuqing.gateway.desk.subject.part.ItemLine;
import io.yuqing.gateway.desk.subject.part.Link;
import io.yuqing.gateway.desk.subject.part.PageDesk;
import io.yuqing.gateway.desk.subject.part.ShareLine;
import io.yuqing.gateway.desk.subject.read.AlertRow;
import io.yuqing.gateway.desk.subject.read.Answer;
import io.yuqing.gateway.desk.subject.read.Hours;
import io.yuqing.gateway.desk.subject.read.ItemText;
import io.yuqing.gateway.desk.subject.read.LatestItems;
import io.yuqing.gateway.desk.subject.read.PlatformShare;
import io.yuqing.gateway.desk.subject.read.Reading;
import io.yuqing.gateway.desk.subject.read.Scope;
import io.yuqing.gateway.desk.subject.read.TopicName;
import io.yuqing.gateway.desk.subject.read.TownShare;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the page of a thread. */
final class ThreadReader {
    private static final int SEARCHED = 20;

    private final PageDesk desk;

    ThreadReader(PageDesk desk) {
        this.desk = desk;
    }

    /** Empty if nothing is known of it. */
    Optional<ThreadPage> read(String id, Instant now) throws TablesException {
        Optional<ThreadHead> head = desk.ask(() -> ThreadHead.ask(desk.tables(), id, now));
        return head.map(found -> read(found, now));
    }

    private ThreadPage read(ThreadHead head, Instant now) {
        Tables tables = desk.tables();
        Reading reading = desk.readers().begin();
        String id = head.rootId();
        Scope scope = Scope.ofThread(id, now);
        Supplier<Answer<Hours>> course = reading.ask(() -> Hours.ofThread(tables, id, now));
        Supplier<Answer<List<TopicName>>> topics =
                reading.ask(() -> TopicName.ask(tables, head.topics()));
        Supplier<Answer<ThreadRouting>> routing =
                reading.ask(() -> ThreadRouting.ask(tables, head));
        Supplier<Answer<List<AlertRow>>> alerts =
                reading.ask(() -> AlertRow.ofSubject(tables, "thread", id, now.getEpochSecond()));
        Supplier<Answer<List<PlatformShare>>> platforms =
                reading.ask(() -> PlatformShare.ask(tables, scope));
        Supplier<Answer<Spread>> spread = reading.ask(() -> Spread.ask(tables, scope));
        Supplier<Answer<OpinionsPart>> opinions =
                reading.ask(() -> OpinionsPart.ask(tables, scope, now));
        Supplier<Answer<List<ItemText>>> latest = reading.ask(() -> LatestItems.ask(tables, scope));
        Supplier<Answer<List<TownShare>>> towns = reading.ask(() -> TownShare.ask(tables, scope));
        return new ThreadPage(
                id,
                name(head),
                from(head, now),
                SafeLink.of(head.url()),
                head.items() == 0,
                search(head),
                topics.get().map(ThreadReader::links),
                routing.get(),
                course.get().map(read -> CoursePart.ofThread(read, now)),
                platforms.get().map(read -> ShareLine.ofPlatforms(read, now)),
                towns.get().map(ShareLine::ofTowns),
                spread.get().map(read -> SpreadPart.of(read, id, now)),
                opinions.get(),
                latest.get().map(read -> ItemLine.of(read, now)),
                alerts.get().map(read -> AlertLine.of(read, desk.silences(), now)));
    }

    private static String name(ThreadHead head) {
        if (!head.opened()) {
            return "（原帖没有采到）";
        }
        if (!head.said().isBlank()) {
            return ItemLine.cut(head.said());
        }
        return head.items() == 0 ? "（原文已过保存期）" : "（无文字）";
    }

    private static String from(ThreadHead head, Instant now) {
        return head.opened()
                ? head.platform()
                        + "，"
                        + ShanghaiTime.moment(Instant.ofEpochMilli(head.publishedAt()), now)
                        + " 发布"
                : "";
    }

    /** By how it begins; empty if there is nothing to search for. */
    private static String search(ThreadHead head) {
        String said = head.said().strip();
        if (said.isEmpty()) {
            return "";
        }
        boolean all = said.codePointCount(0, said.length()) <= SEARCHED;
        return DeskLinks.search(
                all ? said : said.substring(0, said.offsetByCodePoints(0, SEARCHED)));
    }

    private static List<Link> links(List<TopicName> topics) {
        return topics.stream()
                .map(topic -> new Link(topic.name(), DeskLinks.topic(topic.topicId())))
                .toList();
    }
}
