/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report;

import io.javalin.http.Context;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.page.Templates;
import io.yuqing.gateway.desk.report.make.Job;
import io.yuqing.gateway.desk.report.view.JobLine;
import io.yuqing.gateway.desk.web.PageAnswer;
import io.yuqing.report.shelf.Step;
import java.util.Map;
import java.util.Optional;

/** How far a paper is that is being made or checked. */
final class JobPage {
    private static final String FORGOTTEN = "没有这次生成：接入网关重启过，或已经太久；请从“报告”进入。";

    private final ReportDesk desk;

    JobPage(ReportDesk desk) {
        this.desk = desk;
    }

    void show(Context request, Viewer viewer) {
        Optional<Job> job = find(request, viewer);
        job.ifPresent(
                found ->
                        desk.print(
                                request,
                                desk.frame(found.title(), viewer).with("progress.js"),
                                "job",
                                JobLine.of(found, desk.now())));
    }

    /** That alone. */
    void part(Context request, Viewer viewer) {
        Optional<Job> job = find(request, viewer);
        job.ifPresent(
                found ->
                        PageAnswer.html(
                                request,
                                Templates.print(
                                        "report/progress.jte",
                                        Map.of(
                                                "token",
                                                viewer.formToken(),
                                                "view",
                                                JobLine.of(found, desk.now())))));
    }

    void cancel(Context request, Viewer viewer) {
        if (!desk.may(viewer, Step.MAKE)) {
            desk.refuse(request, viewer, 403, MakePage.notYours(viewer, Step.MAKE));
            return;
        }
        find(request, viewer)
                .ifPresent(
                        job -> {
                            desk.papers().cancel(job.id());
                            PageAnswer.goOn(request, JobLine.of(job, desk.now()).page());
                        });
    }

    private Optional<Job> find(Context request, Viewer viewer) {
        Optional<Job> job = desk.papers().find(request.pathParam("job"));
        if (job.isEmpty()) {
            desk.refuse(request, viewer, 404, FORGOTTEN);
        }
        return job;
    }
}
