/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox.read;

import io.yuqing.intake.read.FileReport;
import io.yuqing.intake.send.RefusedFile;
import io.yuqing.intake.send.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The receipt of a file and the table of what was refused. Both are written under names that nobody
 * looks at before anything is sent, so that a full disk is known in time, and get their own names
 * when all is stored.
 */
final class FilePapers implements AutoCloseable {
    private final FileTask task;
    private final String batch;
    private final Path receiptDraft;
    private final Path refusedDraft;

    FilePapers(FileTask task, String batch) {
        this.task = task;
        this.batch = batch;
        this.receiptDraft = draft(task.receipt());
        this.refusedDraft = draft(task.refused());
    }

    /**
     * @throws PapersException if there is no room, or no right to write
     */
    void prepare(FileReport report, RefusedFile refused) {
        try {
            refused.write(refusedDraft);
            Files.writeString(receiptDraft, receipt(report, new Written()));
        } catch (IOException e) {
            throw new PapersException(task.receipt().getParent(), e);
        }
    }

    /**
     * @throws PapersException if they cannot be written after all
     */
    void finish(FileReport report, Written written) {
        try {
            Files.writeString(receiptDraft, receipt(report, written));
            if (report.refused() > 0) {
                replace(refusedDraft, task.refused());
            }
            replace(receiptDraft, task.receipt());
        } catch (IOException e) {
            throw new PapersException(task.receipt().getParent(), e);
        }
    }

    private String receipt(FileReport report, Written written) {
        Path refused = task.refused();
        String shown =
                report.refused() == 0
                        ? null
                        : refused.getParent().getFileName() + "/" + refused.getFileName();
        return FileReceipt.of(task.name(), batch, report, written, shown);
    }

    private static void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path draft(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".part");
    }

    /** What was not finished goes. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(receiptDraft);
            Files.deleteIfExists(refusedDraft);
        } catch (IOException e) {
            throw new PapersException(task.receipt().getParent(), e);
        }
    }
}
