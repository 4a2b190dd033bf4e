/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.backtest;

import io.yuqing.wire.control.ControlJson;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one run works in, for its owner's eyes only: what it is told, and the servers that hold
 * history while it lasts. Deleted whatever becomes of the run.
 */
final class RunFolder implements AutoCloseable {
    private static final String NAME = "run-";

    private final Path folder;

    private RunFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes one. */
    static RunFolder in(Path folder) throws IOException {
        return new RunFolder(
                Files.createTempDirectory(
                        folder,
                        NAME,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------"))));
    }

    /** Deletes those that a gateway has left which was killed. */
    static void deleteLeftOver(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.toList()) {
                if (each.getFileName().toString().startsWith(NAME)) {
                    delete(each);
                }
            }
        }
    }

    /** The servers of the run are there. */
    Path servers() {
        return folder.resolve("servers");
    }

    /** A file of entries; JSON is YAML. */
    Path entries(String name, List<Map<String, Object>> entries) throws IOException {
        return Files.writeString(folder.resolve(name), ControlJson.text(entries));
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path each, IOException fault)
                            throws IOException {
                        Files.deleteIfExists(each);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException fault) {
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
