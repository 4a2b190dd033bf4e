/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases;

import io.javalin.http.Context;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.cases.view.CaseBoard;
import io.yuqing.gateway.desk.cases.view.CaseFilter;
import io.yuqing.gateway.desk.cases.view.Filters;
import io.yuqing.gateway.desk.page.Frame;
import io.yuqing.gateway.desk.page.News;
import io.yuqing.gateway.desk.page.Templates;
import io.yuqing.gateway.desk.web.PageAnswer;
import io.yuqing.gateway.desk.web.Printed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All cases, by where they wait; and what changes in it. */
final class CaseListPage {
    static final String PATH = "/desk/cases";

    private final CaseDesk desk;

    CaseListPage(CaseDesk desk) {
        this.desk = desk;
    }

    void show(Context request, Viewer viewer) {
        CaseFilter filter = CaseFilter.of(request);
        List<CaseRecord> all = desk.source().all();
        CaseBoard board = board(all, filter);
        Told told = Told.of(request, desk, "");
        Frame frame = desk.frame("事项", viewer).with("desk.js");
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("frame", frame);
        parameters.put("board", board);
        parameters.put("told", told);
        parameters.put("filters", Filters.of(filter, desk.source().plan(), all));
        parameters.put("news", newsPath(request));
        parameters.put("tag", news(board, told).tag());
        PageAnswer.living(request, Printed.of(Templates.print("cases/list.jte", parameters)));
    }

    void news(Context request, Viewer viewer) {
        CaseBoard board = board(desk.source().all(), CaseFilter.of(request));
        PageAnswer.news(request, news(board, Told.of(request, desk, "")));
    }

    private CaseBoard board(List<CaseRecord> all, CaseFilter filter) {
        return CaseBoard.of(all, filter, desk.source().trouble(), desk.posts()::of, desk.minute());
    }

    private Printed news(CaseBoard board, Told told) {
        return Printed.of(
                News.of(desk.files(), "事项")
                        .part("told", "cases/told.jte", told)
                        .part("board", "cases/board.jte", board)
                        .json());
    }

    private static String newsPath(Context request) {
        String query = request.queryString();
        return PATH + "/news" + (query == null ? "" : "?" + query);
    }
}
