/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox.read;

import io.yuqing.connector.collect.UnreadableFileException;
import io.yuqing.intake.read.FileReport;
import io.yuqing.intake.read.Setting;
import io.yuqing.intake.send.Batch;
import io.yuqing.intake.send.NotStoredException;
import io.yuqing.intake.send.RefusedFile;
import io.yuqing.intake.send.Written;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes files in this process. */
public final class DirectTaker implements FileTaker {
    private static final Logger LOG = LoggerFactory.getLogger(DirectTaker.class);

    private final FileItems items;

    public DirectTaker(FileItems items) {
        this.items = items;
    }

    @Override
    public Answer take(FileTask task) {
        try {
            return taken(task);
        } catch (UnreadableFileException e) {
            return Answer.unreadable(e.getMessage());
        } catch (NotStoredException e) {
            return Answer.down(items.whyNot(e));
        } catch (KafkaException e) {
            return Answer.down(items.whyNot(e));
        } catch (PapersException e) {
            return Answer.down(e.getMessage());
        } catch (RuntimeException e) {
            // Readers of workbooks have a kind of exception for each kind of damage. Its message
            // may
            // hold a cell.
            LOG.warn("A reader gave up with {} at {}.", e.getClass().getName(), place(e));
            return Answer.unreadable("文件已损坏，无法读取；请用电子表格打开后另存为 .xlsx 再放入");
        } catch (IOException e) {
            return Answer.held(
                    "it cannot be read now ("
                            + DriveSentence.of(e)
                            + "): close it where it is open, or give the gateway's user the right to read it.");
        }
    }

    private static Object place(RuntimeException e) {
        return e.getStackTrace().length == 0 ? "an unknown place" : e.getStackTrace()[0];
    }

    private Answer taken(FileTask task) throws IOException {
        FileState before = FileState.of(task.file());
        Setting how = items.setting();
        // A name for each attempt: what is sent again is all there again.
        String batch = Batch.ofFile(how.now()).name();
        Checked checked = checked(task.file(), how);
        FileReport report = checked.report();
        try (FilePapers papers = new FilePapers(task, batch)) {
            papers.prepare(report, checked.refused());
            Written written =
                    report.accepted() == 0 ? new Written() : items.send(task.file(), how, batch);
            if (!FileState.of(task.file()).equals(before)) {
                return Answer.held("it was changed while it was read; it is read again.");
            }
            papers.finish(report, written);
        }
        return Answer.taken(batch, report.accepted(), report.refused());
    }

    /**
     * What is unreadable is read again: to a reader a drive that goes away is a file that breaks
     * off.
     */
    private Checked checked(Path file, Setting how) throws IOException {
        try {
            return check(file, how);
        } catch (UnreadableFileException e) {
            requireAllBytes(file);
            return check(file, how);
        }
    }

    private Checked check(Path file, Setting how) throws IOException {
        RefusedFile refused = new RefusedFile();
        return new Checked(items.check(file, how, refused::add), refused);
    }

    private static void requireAllBytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** A file that was read to its end. */
    private record Checked(FileReport report, RefusedFile refused) {}

    @Override
    public void rest() {
        // Holds nothing.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
