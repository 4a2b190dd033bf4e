/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

import io.yuqing.intake.read.FileNames;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Goes through the inbox; a folder that may not be opened keeps no other from being seen. */
final class InboxVisitor extends SimpleFileVisitor<Path> {
    private final Path inbox;
    private final Path growing;
    private final List<Path> files = new ArrayList<>();
    private int closed;

    InboxVisitor(Path inbox, Path growing) {
        this.inbox = inbox;
        this.growing = growing;
    }

    List<Path> files() {
        return files;
    }

    int closed() {
        return closed;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean ours = folder.equals(inbox);
        boolean skipped = folder.equals(growing) || isPassing(folder);
        return ours || !skipped ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && !isPassing(file)) {
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
        if (file.equals(inbox)) {
            throw fault;
        }
        if (!(fault instanceof NoSuchFileException)) {
            closed++;
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean isPassing(Path file) {
        return FileNames.isPassing(file.getFileName().toString());
    }
}
