/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.topic;

import io.yuqing.gateway.desk.page.DeskLinks;
import io.yuqing.gateway.desk.subject.meaning.OpinionsPart;
import io.yuqing.gateway.desk.subject.part.AlertLine;
import io.yuqing.gateway.desk.subject.part.CoursePart;
import io.yuqing.gateway.desk.subject.part.ItemLine;
import io.yuqing.gateway.desk.subject.part.PageDesk;
import io.yuqing.gateway.desk.subject.part.ShareLine;
import io.yuqing.gateway.desk.subject.read.AlertRow;
import io.yuqing.gateway.desk.subject.read.Answer;
import io.yuqing.gateway.desk.subject.read.Hours;
import io.yuqing.gateway.desk.subject.read.ItemKey;
import io.yuqing.gateway.desk.subject.read.ItemText;
import io.yuqing.gateway.desk.subject.read.ItemTexts;
import io.yuqing.gateway.desk.subject.read.LatestItems;
import io.yuqing.gateway.desk.subject.read.PlatformShare;
import io.yuqing.gateway.desk.subject.read.Reading;
import io.yuqing.gateway.desk.subject.read.Scope;
import io.yuqing.gateway.desk.subject.read.TopicName;
import io.yuqing.gateway.desk.subject.read.TownShare;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the page of a topic. */
final class TopicReader {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration WEEK = Duration.ofDays(7);

    private final PageDesk desk;

    TopicReader(PageDesk desk) {
        this.desk = desk;
    }

    /** Empty if there is no such topic. */
    Optional<TopicPage> read(String id, Instant now) throws TablesException {
        Optional<TopicName> name = desk.ask(() -> TopicName.ask(desk.tables(), id));
        return name.map(found -> read(found, now));
    }

    /** Platforms of a week, because who came first is asked of them; the rest of a day. */
    private TopicPage read(TopicName topic, Instant now) {
        Tables tables = desk.tables();
        Reading reading = desk.readers().begin();
        String id = topic.topicId();
        Scope day = Scope.ofTopic(id, DAY, now);
        Scope week = Scope.ofTopic(id, WEEK, now);
        Supplier<Answer<Hours>> course = reading.ask(() -> Hours.ofTopic(tables, id, now));
        Supplier<Answer<List<PlatformShare>>> platforms =
                reading.ask(() -> PlatformShare.ask(tables, week));
        Supplier<Answer<List<AlertRow>>> alerts =
                reading.ask(() -> AlertRow.ofTopic(tables, id, now.getEpochSecond()));
        Supplier<Answer<List<HotThread>>> threads = reading.ask(() -> HotThread.ask(tables, day));
        Supplier<Answer<OpinionsPart>> opinions =
                reading.ask(() -> OpinionsPart.ask(tables, day, now));
        Supplier<Answer<List<ItemText>>> latest = reading.ask(() -> LatestItems.ask(tables, week));
        Supplier<Answer<List<TownShare>>> towns = reading.ask(() -> TownShare.ask(tables, day));
        Answer<List<PlatformShare>> platformsRead = platforms.get();
        Supplier<Answer<List<ItemText>>> first =
                reading.ask(() -> first(tables, platformsRead.value()));
        return new TopicPage(
                id,
                topic.name(),
                topic.expression(),
                topic.isDeleted(),
                DeskLinks.topicSettings(id),
                DeskLinks.search(topic.name()),
                course.get().map(read -> CoursePart.ofTopic(read, now)),
                platformsRead.isKnown()
                        ? first.get().map(read -> ItemLine.of(read, now))
                        : Answer.failed(platformsRead.trouble()),
                platformsRead.map(read -> ShareLine.ofPlatforms(read, now)),
                towns.get().map(ShareLine::ofTowns),
                threads.get().map(read -> HotThreadLine.of(read, now)),
                opinions.get(),
                latest.get().map(read -> ItemLine.of(read, now)),
                alerts.get().map(read -> AlertLine.of(read, desk.silences(), now)));
    }

    /** The first original of all platforms; none if none was read. */
    private static List<ItemText> first(Tables tables, List<PlatformShare> platforms)
            throws TablesException {
        Optional<ItemKey> earliest =
                (platforms == null ? List.<PlatformShare>of() : platforms)
                        .stream()
                                .filter(share -> !share.originalId().isEmpty())
                                .map(
                                        share ->
                                                new ItemKey(
                                                        share.originalId(),
                                                        false,
                                                        share.originalAt()))
                                .min(
                                        Comparator.comparingLong(ItemKey::publishedAt)
                                                .thenComparing(ItemKey::id));
        if (earliest.isEmpty()) {
            return List.of();
        }
        ItemText text = ItemTexts.ask(tables, List.of(earliest.get())).of(earliest.get());
        return text == null ? List.of() : List.of(text);
    }
}
