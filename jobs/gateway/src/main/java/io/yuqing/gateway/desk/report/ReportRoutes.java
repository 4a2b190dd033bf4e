/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report;

import io.yuqing.gateway.desk.account.Right;
import io.yuqing.gateway.desk.web.DeskPart;
import io.yuqing.gateway.desk.web.DeskPaths;

/**
 * The paths of papers. Who may do what the county says in {@code gateway.yaml}, so the pages ask.
 */
final class ReportRoutes implements DeskPart {
    private static final String ONE = ReportDesk.PATH + "/{id}";
    private static final String JOB = ReportDesk.PATH + "/jobs/{job}";

    private final ListPage list;
    private final MakePage make;
    private final JobPage job;
    private final PaperPage one;
    private final FillPage fill;
    private final PaperFiles files;

    ReportRoutes(
            ListPage list,
            MakePage make,
            JobPage job,
            PaperPage one,
            FillPage fill,
            PaperFiles files) {
        this.list = list;
        this.make = make;
        this.job = job;
        this.one = one;
        this.fill = fill;
        this.files = files;
    }

    @Override
    public void addTo(DeskPaths paths) {
        paths.page(ReportDesk.PATH, list::show);
        paths.page(ReportDesk.PATH + "/new", make::show);
        paths.form(ReportDesk.PATH + "/new", Right.READ, make::make);
        paths.page(JOB, job::show);
        paths.page(JOB + "/part", job::part);
        paths.form(JOB + "/cancel", Right.READ, job::cancel);
        paths.page(ONE, one::show);
        paths.form(ONE + "/step", Right.READ, one::step);
        paths.upload(ONE + "/fill", Right.READ, fill::fill);
        paths.form(ONE + "/check", Right.READ, one::check);
        paths.page(ONE + "/paper", files::shown);
        paths.page(ONE + "/files/{name}", files::taken);
    }
}
