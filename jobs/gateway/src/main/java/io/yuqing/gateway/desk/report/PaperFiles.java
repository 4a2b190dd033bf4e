/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.report.view.PaperView;
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
        Optional<Path> filled =
                request.pathParam("name").equals(PaperView.FILLED)
                        ? paper.flatMap(desk.papers().shelf()::filled)
                        : Optional.empty();
        if (filled.isPresent()) {
            name(request, paper.get(), "（人工填写稿，" + paper.get().state().text() + "）", ".docx");
            send(request, viewer, filled.get(), PaperFile.DOCX.type());
            return;
        }
        if (paper.isEmpty() || file.isEmpty()) {
            desk.refuse(request, viewer, 404, PaperPage.UNKNOWN);
            return;
        }
        String ending = file.get().fileName().replaceFirst(".*\\.", ".");
        name(request, paper.get(), state(paper.get(), file.get()), ending);
        send(request, viewer, paper.get(), file.get());
    }

    private static void name(Context request, Paper paper, String state, String ending) {
        String name = paper.facts().title() + state + ending;
        request.header(
                "Content-Disposition",
                "attachment; filename=\""
                        + paper.id()
                        + ending
                        + "\"; filename*=UTF-8''"
                        + URLEncoder.encode(name, UTF_8).replace("+", "%20"));
    }

    /**
     * What is not signed says so in its name too; so does what is not the document that is signed.
     */
    private static String state(Paper paper, PaperFile file) {
        boolean own = file == PaperFile.DOCX && paper.filled().isPresent();
        return own ? "（机器原稿）" : "（" + paper.state().text() + "）";
    }

    private void send(Context request, Viewer viewer, Paper paper, PaperFile file)
            throws IOException {
        send(request, viewer, desk.papers().shelf().file(paper, file), file.type());
    }

    private void send(Context request, Viewer viewer, Path path, String type) throws IOException {
        if (!Files.isRegularFile(path)) {
            desk.refuse(request, viewer, 404, path.getFileName() + " 不见了：请通知运维。");
            return;
        }
        request.header("Cache-Control", "private, no-store")
                .contentType(type)
                .result(Files.readAllBytes(path));
    }
}
