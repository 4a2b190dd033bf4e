/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.meaning;

import io.javalin.http.Context;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.page.DeskLinks;
import io.yuqing.gateway.desk.page.Section;
import io.yuqing.gateway.desk.page.Templates;
import io.yuqing.gateway.desk.subject.part.PageDesk;
import io.yuqing.gateway.desk.subject.read.Scope;
import io.yuqing.gateway.desk.web.DeskPart;
import io.yuqing.gateway.desk.web.DeskPaths;
import io.yuqing.gateway.desk.web.PageAnswer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What the comments of a thread or topic say, by meaning, for whoever follows the link to it. */
public final class MeaningPages implements DeskPart {
    private static final Section SECTION = Section.TOPICS;
    private static final Duration DAY = Duration.ofHours(24);

    private final PageDesk desk;
    private final MeaningWork work;

    public MeaningPages(PageDesk desk) {
        this(
                desk,
                new MeaningWork(
                        scope -> CommentSample.ask(desk, scope), new SharedFinder(), desk.clock()));
    }

    MeaningPages(PageDesk desk, MeaningWork work) {
        this.desk = desk;
        this.work = work;
    }

    @Override
    public void addTo(DeskPaths paths) {
        paths.page("/desk/views", this::whole);
        paths.page("/desk/views/part", this::part);
    }

    private void whole(Context request, Viewer viewer) {
        page(request, viewer)
                .ifPresent(
                        page ->
                                desk.printFollowed(
                                        request,
                                        viewer,
                                        SECTION,
                                        "网民观点：按语义归类",
                                        "subject/views.jte",
                                        page));
    }

    private void part(Context request, Viewer viewer) {
        page(request, viewer)
                .ifPresent(
                        page ->
                                PageAnswer.html(
                                        request,
                                        Templates.print(
                                                "subject/viewspart.jte",
                                                Map.of("part", page.part()))));
    }

    private Optional<MeaningPage> page(Context request, Viewer viewer) {
        String topic = given(request, "topic");
        String thread = given(request, "thread");
        if (topic.isEmpty() == thread.isEmpty()) {
            desk.refuse(request, viewer, SECTION, 404, "没有这一页", "地址里没有写是哪个话题或帖文的跟帖：请从话题或帖文的页面点进来。");
            return Optional.empty();
        }
        Scope scope =
                topic.isEmpty()
                        ? Scope.ofThread(thread, desk.now())
                        : Scope.ofTopic(topic, DAY, desk.now());
        String poll =
                "/desk/views/part?"
                        + (topic.isEmpty() ? "thread=" : "topic=")
                        + DeskLinks.encoded(topic + thread);
        return Optional.of(
                new MeaningPage(
                        topic.isEmpty() ? "这个帖文的全部跟帖" : "这个话题近 24 小时的跟帖",
                        topic.isEmpty() ? DeskLinks.thread(thread) : DeskLinks.topic(topic),
                        MeaningPart.of(work.of(scope), poll, desk.now())));
    }

    private static String given(Context request, String name) {
        String value = request.queryParam(name);
        return value == null ? "" : value;
    }
}
