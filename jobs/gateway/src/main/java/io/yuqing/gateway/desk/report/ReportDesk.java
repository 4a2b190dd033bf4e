/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report;

import io.javalin.http.Context;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.desk.page.Frame;
import io.yuqing.gateway.desk.page.Section;
import io.yuqing.gateway.desk.page.Templates;
import io.yuqing.gateway.desk.report.make.Papers;
import io.yuqing.gateway.desk.web.PageAnswer;
import io.yuqing.report.shelf.Hand;
import io.yuqing.report.shelf.Step;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** What all pages of papers are made with. */
record ReportDesk(Papers papers, StaticFiles files, Clock clock) {
    static final String PATH = "/desk/reports";

    Instant now() {
        return clock.instant();
    }

    static Hand hand(Viewer viewer) {
        return new Hand(viewer.duty().code(), viewer.account());
    }

    boolean may(Viewer viewer, Step step) {
        return papers.settings().may(viewer.duty(), step);
    }

    static Frame frame(String title, Viewer viewer, StaticFiles files) {
        return Frame.of(title, Section.REPORTS, viewer, files)
                .with("settings.css")
                .with("reports.css");
    }

    Frame frame(String title, Viewer viewer) {
        return frame(title, viewer, files);
    }

    void print(Context request, Frame frame, String template, Object view) {
        PageAnswer.html(
                request,
                Templates.print(
                        "report/" + template + ".jte", Map.of("frame", frame, "view", view)));
    }

    void refuse(Context request, Viewer viewer, int status, String sentence) {
        PageAnswer.refusal(request, status, frame("报告", viewer), sentence);
    }
}
