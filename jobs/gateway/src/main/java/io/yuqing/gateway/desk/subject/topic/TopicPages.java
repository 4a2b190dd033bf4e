/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.topic;

import io.javalin.http.Context;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.page.Section;
import io.yuqing.gateway.desk.share.ShortMemory;
import io.yuqing.gateway.desk.situation.Situation;
import io.yuqing.gateway.desk.subject.part.PageDesk;
import io.yuqing.gateway.desk.subject.read.TopicName;
import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.gateway.desk.web.DeskPart;
import io.yuqing.gateway.desk.web.DeskPaths;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The list of topics, and the page of each. */
public final class TopicPages implements DeskPart {
    private static final Section SECTION = Section.TOPICS;
    private static final int NOT_FOUND = 404;

    private final PageDesk desk;
    private final Supplier<Situation> situation;
    private final TopicReader reader;
    private final ShortMemory<Optional<TopicPage>, TablesException> pages = new ShortMemory<>();
    private final ShortMemory<List<TopicName>, TablesException> lists = new ShortMemory<>();

    /**
     * @param situation as the first page has it
     */
    public TopicPages(PageDesk desk, Supplier<Situation> situation) {
        this.desk = desk;
        this.situation = situation;
        this.reader = new TopicReader(desk);
    }

    @Override
    public void addTo(DeskPaths paths) {
        paths.page("/desk/topics", desk.told(SECTION, this::list));
        paths.page("/desk/topics/{id}", desk.told(SECTION, this::one));
    }

    private void list(Context request, Viewer viewer) throws TablesException {
        List<TopicName> topics =
                lists.get("", () -> desk.ask(() -> TopicName.inForce(desk.tables())));
        desk.print(
                request,
                viewer,
                SECTION,
                "话题",
                "subject/topics.jte",
                TopicListPage.of(topics, situation.get().topics(), desk.now()));
    }

    private void one(Context request, Viewer viewer) throws TablesException {
        String id = request.pathParam("id");
        Optional<TopicPage> page = pages.get(id, () -> reader.read(id, desk.now()));
        if (page.isPresent()) {
            String title = "话题：" + page.get().name();
            desk.print(request, viewer, SECTION, title, "subject/topic.jte", page.get());
        } else {
            desk.refuse(
                    request,
                    viewer,
                    SECTION,
                    NOT_FOUND,
                    "没有这个话题",
                    "没有编号为 " + id + " 的话题：请在话题列表里找；刚加的话题要等分析作业读到它，一般不到一分钟。");
        }
    }
}
