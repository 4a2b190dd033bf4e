/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report;

import io.javalin.http.Context;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.report.view.JobLine;
import io.yuqing.gateway.desk.report.view.ListView;
import io.yuqing.gateway.desk.report.view.PaperLine;
import io.yuqing.report.shelf.Step;
import java.time.Instant;

/** All papers, what is being made, and what did not go by itself. */
final class ListPage {
    private final ReportDesk desk;

    ListPage(ReportDesk desk) {
        this.desk = desk;
    }

    void show(Context request, Viewer viewer) {
        Instant now = desk.now();
        ListView view =
                new ListView(
                        "",
                        desk.papers().troubles(),
                        desk.papers().going().stream().map(job -> JobLine.of(job, now)).toList(),
                        desk.papers().shelf().papers().stream()
                                .map(paper -> PaperLine.of(paper, now))
                                .toList(),
                        desk.may(viewer, Step.MAKE),
                        desk.papers().settings().dailyAt().map(Object::toString).orElse(""));
        desk.print(request, desk.frame("报告", viewer), "list", view);
    }
}
