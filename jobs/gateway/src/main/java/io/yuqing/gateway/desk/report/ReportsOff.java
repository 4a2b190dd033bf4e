/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report;

import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.desk.page.Templates;
import io.yuqing.gateway.desk.report.view.ListView;
import io.yuqing.gateway.desk.web.DeskPart;
import io.yuqing.gateway.desk.web.DeskPaths;
import io.yuqing.gateway.desk.web.PageAnswer;
import io.yuqing.gateway.desk.web.PageHandler;
import java.util.List;
import java.util.Map;

/** Where papers are not made: the pages say how to switch it on. */
final class ReportsOff implements DeskPart {
    private static final String HOW =
            "这里没有设置报告。请运维在 gateway.yaml 里写 desk.reports（命令和文件夹，见 docs/zh/desk.md"
                    + " 的“报告”），再重启接入网关；现在可以用命令行生成：./yuqing report daily --day 日期"
                    + " --out 文件夹。";

    private final StaticFiles files;

    ReportsOff(StaticFiles files) {
        this.files = files;
    }

    @Override
    public void addTo(DeskPaths paths) {
        PageHandler page =
                (request, viewer) ->
                        PageAnswer.html(
                                request,
                                Templates.print(
                                        "report/list.jte",
                                        Map.of(
                                                "frame",
                                                ReportDesk.frame("报告", viewer, files),
                                                "view",
                                                new ListView(
                                                        HOW, List.of(), List.of(), List.of(), false,
                                                        ""))));
        paths.page(ReportDesk.PATH, page);
        paths.page(ReportDesk.PATH + "/new", page);
    }
}
