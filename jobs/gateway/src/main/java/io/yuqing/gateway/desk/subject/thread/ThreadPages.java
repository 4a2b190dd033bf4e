/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.thread;

import io.javalin.http.Context;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.page.Section;
import io.yuqing.gateway.desk.share.ShortMemory;
import io.yuqing.gateway.desk.subject.part.PageDesk;
import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.gateway.desk.web.DeskPart;
import io.yuqing.gateway.desk.web.DeskPaths;
import java.util.Optional;

/** The page of each thread. */
public final class ThreadPages implements DeskPart {
    private static final Section SECTION = Section.TOPICS;
    private static final int NOT_FOUND = 404;

    private final PageDesk desk;
    private final ThreadReader reader;
    private final ShortMemory<Optional<ThreadPage>, TablesException> pages = new ShortMemory<>();

    public ThreadPages(PageDesk desk) {
        this.desk = desk;
        this.reader = new ThreadReader(desk);
    }

    @Override
    public void addTo(DeskPaths paths) {
        paths.page("/desk/threads", desk.told(SECTION, this::one));
    }

    private void one(Context request, Viewer viewer) throws TablesException {
        String given = request.queryParam("id");
        String id = given == null ? "" : given;
        Optional<ThreadPage> page =
                id.isEmpty() ? Optional.empty() : pages.get(id, () -> reader.read(id, desk.now()));
        if (page.isPresent()) {
            String title = "帖文：" + page.get().name();
            desk.print(request, viewer, SECTION, title, "subject/thread.jte", page.get());
        } else {
            desk.refuse(
                    request,
                    viewer,
                    SECTION,
                    NOT_FOUND,
                    "没有这个帖文",
                    id.isEmpty()
                            ? "地址里没有写是哪个帖文：请从预警、话题或搜索的结果点进来。"
                            : "没有编号为 " + id + " 的帖文：它没有采到，或早已过了保存期。");
        }
    }
}
