/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report.make;

import io.yuqing.gateway.config.report.ReportsSettings;
import io.yuqing.gateway.desk.child.RunFolder;
import io.yuqing.report.check.Placed;
import io.yuqing.report.json.ReportJson;
import io.yuqing.report.model.Report;
import io.yuqing.report.shelf.Facts;
import io.yuqing.report.shelf.Hand;
import io.yuqing.report.shelf.PaperFile;
import io.yuqing.report.shelf.Shelf;
import io.yuqing.report.shelf.ShelfException;
import io.yuqing.report.shelf.Staged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes a paper and puts it on the shelf. */
final class MakeTask extends PaperTask {
    private static final int LONGEST_TITLE = 200;

    private final Shelf shelf;
    private final Wanted wanted;
    private final Hand hand;
    private Staged staged;

    MakeTask(ReportsSettings settings, Shelf shelf, Wanted wanted, Hand hand) {
        super(settings);
        this.shelf = shelf;
        this.wanted = wanted;
        this.hand = hand;
    }

    @Override
    public List<String> command(RunFolder folder) throws IOException {
        staged = shelf.stage(wanted.kind().code());
        List<String> command = new ArrayList<>(settings().command());
        command.addAll(wanted.words());
        command.addAll(List.of("--out", staged.folder().toString(), "--json", "--leash"));
        settings()
                .template()
                .ifPresent(file -> command.addAll(List.of("--template", file.toString())));
        if (!settings().publisher().isEmpty()) {
            command.addAll(List.of("--publisher", settings().publisher()));
        }
        command.addAll(settings().options());
        return command;
    }

    /** What it prints says the same; the file is what goes on the shelf. */
    @Override
    public String read(byte[] printed) throws IOException {
        Path json = staged.folder().resolve(PaperFile.JSON.fileName());
        Report report = ReportJson.read(Files.readAllBytes(json));
        if (report.kind() != wanted.kind()) {
            throw new IOException("this is not the paper that was asked for");
        }
        String title = report.title();
        Facts facts =
                new Facts(
                        wanted.kind().code(),
                        report.subject(),
                        title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
                        report.from(),
                        report.to(),
                        report.doubts().size(),
                        Placed.figures(report).size());
        try {
            return shelf.put(staged, facts, hand).id();
        } catch (ShelfException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void clear() throws IOException {
        if (staged != null) {
            staged.close();
        }
    }
}
