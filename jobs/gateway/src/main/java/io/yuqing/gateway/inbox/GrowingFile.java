/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

import io.yuqing.connector.collect.Flaw;
import io.yuqing.connector.collect.UnreadableFileException;
import io.yuqing.gateway.inbox.read.FileItems;
import io.yuqing.intake.read.FileReport;
import io.yuqing.intake.read.PassingFile;
import io.yuqing.intake.read.Refusal;
import io.yuqing.intake.read.Setting;
import io.yuqing.intake.send.RefusedFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;

/** A file of JSON lines that a collector goes on writing. */
final class GrowingFile {
    private final Path file;
    private final Path kept;
    private final Path refusedLines;
    private final FileItems items;

    /**
     * @param kept where its position is kept
     * @param refusedLines where the table of its refused lines stands
     */
    GrowingFile(Path file, Path kept, Path refusedLines, FileItems items) {
        this.file = file;
        this.kept = kept;
        this.refusedLines = refusedLines;
        this.items = items;
    }

    /** What one step has brought. */
    record Step(long accepted, long refused) {
        Step and(FileReport report) {
            return new Step(accepted + report.accepted(), refused + report.refused());
        }
    }

    /**
     * Sends the whole lines that came since, or the first of them if they are many; null if there
     * are none. What was sent and not noted is sent again.
     *
     * @throws UnreadableFileException if no tool that is known writes such lines
     */
    Step advance(Instant now) throws IOException {
        GrowingPosition last = GrowingPosition.read(kept);
        try (FileChannel channel = FileChannel.open(file)) {
            GrowingPosition from = last.isOf(channel) ? last : GrowingPosition.START;
            GrowingPiece piece = GrowingPiece.after(channel, from.bytes());
            if (piece.isEmpty()) {
                return null;
            }
            RefusedFile refused = new RefusedFile();
            refused.takeOver(refusedLines, from.lines());
            piece.broken().forEach(line -> refused.add(broken(from.lines() + line)));
            String as = from.as();
            Step step = new Step(0, piece.broken().size());
            if (piece.objects() > 0) {
                FileReport report = send(piece, from, now, refused);
                as = report.adapter();
                step = step.and(report);
            }
            if (step.refused() > 0) {
                write(refused);
            }
            from.after(channel, piece, as, step).write(kept);
            return step;
        }
    }

    private static Refusal broken(long line) {
        return new Refusal(line, Flaw.BROKEN_LINE.code(), Flaw.BROKEN_LINE.text(), Map.of());
    }

    private FileReport send(
            GrowingPiece piece, GrowingPosition from, Instant now, RefusedFile refused)
            throws IOException {
        Setting how = items.setting().as(from.as());
        Instant written = Files.getLastModifiedTime(file).toInstant();
        try (PassingFile lines = PassingFile.of(piece.content(), written)) {
            FileReport report =
                    items.check(lines.path(), how, refusal -> refused.add(shifted(refusal, from)));
            if (report.accepted() > 0) {
                items.send(lines.path(), how, GrowingBatch.name(file, now));
            }
            return report;
        }
    }

    private static Refusal shifted(Refusal refusal, GrowingPosition from) {
        return new Refusal(
                from.lines() + refusal.line(), refusal.code(), refusal.why(), refusal.shown());
    }

    private void write(RefusedFile refused) throws IOException {
        Path draft = refusedLines.resolveSibling("." + refusedLines.getFileName() + ".part");
        refused.write(draft);
        Files.move(draft, refusedLines, StandardCopyOption.REPLACE_EXISTING);
    }
}
