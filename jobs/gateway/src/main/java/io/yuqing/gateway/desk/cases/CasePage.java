/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases;

import io.javalin.http.Context;
import io.yuqing.domain.cases.chain.ChainCheck;
import io.yuqing.domain.cases.chain.ChainFault;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.cases.source.CaseSource;
import io.yuqing.gateway.desk.cases.view.CaseView;
import io.yuqing.gateway.desk.page.Frame;
import io.yuqing.gateway.desk.page.News;
import io.yuqing.gateway.desk.page.Templates;
import io.yuqing.gateway.desk.web.PageAnswer;
import io.yuqing.gateway.desk.web.Printed;
import io.yuqing.wire.cases.CaseEventJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that is known of one case; and what changes in it. */
final class CasePage {
    static final String UNKNOWN = "没有这个事项";
    private static final int NOT_FOUND = 404;

    private final CaseDesk desk;
    private final ChainCheck chain = new ChainCheck(CaseEventJson.CANON);

    CasePage(CaseDesk desk) {
        this.desk = desk;
    }

    void show(Context request, Viewer viewer) {
        Optional<CaseRecord> record = find(request, viewer);
        if (record.isEmpty()) {
            return;
        }
        Shown shown = shown(request, viewer, record.get());
        Frame frame = desk.frame("事项：" + record.get().title, viewer).with("desk.js");
        String query = request.queryString();
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("frame", frame);
        parameters.put("shown", shown);
        parameters.put("news", shown.view().page() + "/news" + (query == null ? "" : "?" + query));
        parameters.put("tag", news(record.get(), shown).tag());
        PageAnswer.living(request, Printed.of(Templates.print("cases/case.jte", parameters)));
    }

    void news(Context request, Viewer viewer) {
        Optional<CaseRecord> record = find(request, viewer);
        record.ifPresent(
                found -> PageAnswer.news(request, news(found, shown(request, viewer, found))));
    }

    /** Empty if it was told that there is none. */
    private Optional<CaseRecord> find(Context request, Viewer viewer) {
        String id = request.pathParam("id");
        Optional<CaseRecord> record = desk.source().find(id);
        if (record.isEmpty()) {
            String trouble = desk.source().trouble();
            String why =
                    trouble.isEmpty() ? "没有编号为 " + id + " 的事项：请核对编号；简短编号若不止一个事项使用，请写全。" : trouble;
            desk.refuse(request, viewer, NOT_FOUND, UNKNOWN, why);
        }
        return record;
    }

    private Shown shown(Context request, Viewer viewer, CaseRecord record) {
        CaseSource source = desk.source();
        List<CaseEvent> history = source.history(record.caseId);
        CaseView view =
                CaseView.of(
                        record,
                        source.plan(),
                        CaseDesk.by(viewer, source.plan()),
                        new CaseView.Papers(
                                history,
                                source::text,
                                desk.posts().of(record),
                                broken(history),
                                source.lastSeal(),
                                desk.platforms()),
                        desk.minute());
        return new Shown(view, Told.of(request, desk, record.caseId), source.trouble());
    }

    /** Empty if nothing was changed. */
    private String broken(List<CaseEvent> history) {
        Optional<ChainFault> fault = history.isEmpty() ? Optional.empty() : chain.verify(history);
        return fault.map(found -> "第 " + found.seq() + " 步对不上，请通知运维运行 ./yuqing case verify")
                .orElse("");
    }

    private Printed news(CaseRecord record, Shown shown) {
        return Printed.of(
                News.of(desk.files(), "事项：" + record.title)
                        .part("case", "cases/body.jte", shown)
                        .json());
    }
}
