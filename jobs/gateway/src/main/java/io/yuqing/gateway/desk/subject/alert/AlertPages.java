/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.alert;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.page.DeskLinks;
import io.yuqing.gateway.desk.page.Section;
import io.yuqing.gateway.desk.share.ShortMemory;
import io.yuqing.gateway.desk.subject.alert.read.AlertHead;
import io.yuqing.gateway.desk.subject.part.AlertCase;
import io.yuqing.gateway.desk.subject.part.PageDesk;
import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.gateway.desk.web.DeskPart;
import io.yuqing.gateway.desk.web.DeskPaths;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of alerts, and the page of each. */
public final class AlertPages implements DeskPart {
    private static final Section SECTION = Section.ALERTS;
    private static final int NOT_FOUND = 404;
    private static final String UNKNOWN = "没有这条预警";

    private final PageDesk desk;
    private final AlertCase.Finder cases;
    private final AlertReader reader;
    private final ShortMemory<Optional<AlertPage>, TablesException> pages = new ShortMemory<>();
    private final ShortMemory<AlertList, TablesException> lists = new ShortMemory<>();

    /**
     * @param boardUrl the board of alerts, with places for ids; empty if there is none
     * @param cases of alerts, asked anew for each page: they change by the minute
     */
    public AlertPages(PageDesk desk, Optional<String> boardUrl, AlertCase.Finder cases) {
        this.desk = desk;
        this.cases = cases;
        this.reader = new AlertReader(desk, new BoardLink(boardUrl.orElse("")));
    }

    @Override
    public void addTo(DeskPaths paths) {
        paths.page("/desk/alerts", desk.told(SECTION, this::list));
        paths.page("/desk/alerts/{id}", desk.told(SECTION, this::one));
    }

    private void list(Context request, Viewer viewer) throws TablesException {
        String id = request.queryParam("id");
        if (id != null && !id.isBlank()) {
            request.redirect(DeskLinks.alert(id.strip()), HttpStatus.SEE_OTHER);
            return;
        }
        AlertFilter filter = AlertFilter.of(request);
        Instant now = desk.now();
        AlertList list =
                lists.get(
                        filter.toString(),
                        () -> desk.ask(() -> AlertList.ask(desk.tables(), filter, now)));
        desk.print(
                request,
                viewer,
                SECTION,
                "预警",
                "subject/alerts.jte",
                AlertListPage.of(filter, list, desk.silences(), now));
    }

    private void one(Context request, Viewer viewer) throws TablesException {
        String id = request.pathParam("id");
        Optional<AlertPage> page = pages.get(id, () -> reader.read(id, desk.now()));
        if (page.isPresent()) {
            String title = "预警：" + page.get().card().name();
            AlertPage shown = page.get().with(cases.find(page.get().card().alertId()));
            desk.print(
                    request,
                    viewer,
                    SECTION,
                    title,
                    "subject/alert.jte",
                    Map.of("page", shown, "silence", SilencePart.of(shown, desk.silences())));
        } else {
            unknown(request, viewer, id);
        }
    }

    /** A notice names an alert by how its id begins. */
    private void unknown(Context request, Viewer viewer, String id) throws TablesException {
        List<String> meant = desk.ask(() -> AlertHead.beginningWith(desk.tables(), id));
        if (meant.size() == 1) {
            request.redirect(DeskLinks.alert(meant.get(0)), HttpStatus.SEE_OTHER);
        } else if (!meant.isEmpty()) {
            refuse(request, viewer, "以 " + id + " 开头的预警不止一条：请写出更多位编号，或在预警列表里找。");
        } else if (desk.ask(() -> AlertHead.isWithdrawn(desk.tables(), id))) {
            refuse(request, viewer, "这条预警已经撤销：迟到的数据表明它不成立，或并入了另一条。");
        } else {
            refuse(request, viewer, "没有编号为 " + id + " 的预警：请核对通知上的编号；预警只保存三年。");
        }
    }

    private void refuse(Context request, Viewer viewer, String sentence) {
        desk.refuse(request, viewer, SECTION, NOT_FOUND, UNKNOWN, sentence);
    }
}
