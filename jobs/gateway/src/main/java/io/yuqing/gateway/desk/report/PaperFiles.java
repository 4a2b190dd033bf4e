/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.report.shelf.Paper;
import io.yuqing.report.shelf.PaperFile;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files of a paper: shown in a frame of its page, or taken away. */
final class PaperFiles {
    /** It runs nothing and fetches nothing, and whatever it does, it is not of this site. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none';"
                    + " frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"
                    + " allow-modals";

    private final ReportDesk desk;

    PaperFiles(ReportDesk desk) {
        this.desk = desk;
    }

    void shown(Context request, Viewer viewer) throws IOException {
        Optional<Paper> paper = desk.papers().shelf().find(request.pathParam("id"));
        if (paper.isEmpty()) {
            desk.refuse(request, viewer, 404, PaperPage.UNKNOWN);
            return;
        }
        request.header("Content-Security-Policy", POLICY).header("X-Frame-Options", "SAMEORIGIN");
        send(request, viewer, paper.get(), PaperFile.HTML);
    }

    void taken(Context request, Viewer viewer) throws IOException {
        Optional<Paper> paper = desk.papers().shelf().find(request.pathParam("id"));
        Optional<PaperFile> file = PaperFile.of(request.pathParam("name"));
        if (paper.isEmpty() || file.isEmpty()) {
            desk.refuse(request, viewer, 404, PaperPage.UNKNOWN);
            return;
        }
        String ending = file.get().fileName().replaceFirst(".*\\.", ".");
        String name = paper.get().facts().title() + state(paper.get()) + ending;
        request.header(
                "Content-Disposition",
                "attachment; filename=\""
                        + paper.get().id()
                        + ending
                        + "\"; filename*=UTF-8''"
                        + URLEncoder.encode(name, UTF_8).replace("+", "%20"));
        send(request, viewer, paper.get(), file.get());
    }

    /** What is not signed says so in its name too. */
    private static String state(Paper paper) {
        return "（" + paper.state().text() + "）";
    }

    private void send(Context request, Viewer viewer, Paper paper, PaperFile file)
            throws IOException {
        Path path = desk.papers().shelf().file(paper, file);
        if (!Files.isRegularFile(path)) {
            desk.refuse(request, viewer, 404, file.fileName() + " 不见了：请通知运维。");
            return;
        }
        request.header("Cache-Control", "private, no-store")
                .contentType(file.type())
                .result(Files.readAllBytes(path));
    }
}
