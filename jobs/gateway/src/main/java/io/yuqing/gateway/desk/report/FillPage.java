/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report;

import io.javalin.http.Context;
import io.yuqing.domain.privacy.TextMask;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.page.DeskLinks;
import io.yuqing.gateway.desk.web.PageAnswer;
import io.yuqing.gateway.desk.web.Upload;
import io.yuqing.report.docx.template.FilledPaper;
import io.yuqing.report.docx.template.TemplateRefused;
import io.yuqing.report.shelf.Paper;
import io.yuqing.report.shelf.ShelfException;
import io.yuqing.report.shelf.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes back what people have filled in by hand. */
final class FillPage {
    private final ReportDesk desk;
    private final PaperPage page;

    FillPage(ReportDesk desk, PaperPage page) {
        this.desk = desk;
        this.page = page;
    }

    void fill(Context request, Viewer viewer, Upload upload) throws IOException {
        Optional<Paper> paper = page.find(request, viewer);
        if (paper.isEmpty()) {
            return;
        }
        if (!desk.may(viewer, Step.FILL)) {
            desk.refuse(request, viewer, 403, MakePage.notYours(viewer, Step.FILL));
            return;
        }
        String id = paper.get().id();
        if (upload.file().length == 0) {
            page.again(request, viewer, id, "请先选填好的 DOCX 文件。");
            return;
        }
        try {
            FilledPaper filled = FilledPaper.read(upload.file());
            boolean strange = !filled.says(title(paper.get()));
            desk.papers()
                    .shelf()
                    .fill(
                            id,
                            PaperPage.seen(upload.field("seen")),
                            ReportDesk.hand(viewer),
                            filled.bytes(),
                            note(strange, filled.open()),
                            strange);
            PageAnswer.goOn(request, DeskLinks.report(id));
        } catch (TemplateRefused | ShelfException e) {
            page.again(request, viewer, id, e.getMessage());
        }
    }

    /** Which paper it is cannot be proved; a wrong file is mostly one without the title. */
    private static String title(Paper paper) {
        return paper.facts().title().replaceAll("\\s+", " ").strip();
    }

    private static String note(boolean strange, List<String> open) {
        List<String> said = new ArrayList<>();
        if (strange) {
            said.add("文件里没有这份报告的标题，请核对是不是这一份");
        }
        if (!open.isEmpty()) {
            said.add("还没有填：" + String.join("、", open));
        }
        return TextMask.mask(String.join("；", said));
    }
}
