/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only their owner may read. */
public final class PrivateFile {
    private PrivateFile() {}

    /** Makes a folder if it is absent; closes it to others, whatever it was. */
    public static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    /** Writes it whole or not at all; one that is there is replaced. */
    public static Path write(Path file, String text) throws IOException {
        Path part =
                Files.createTempFile(
                        file.toAbsolutePath().getParent(),
                        file.getFileName().toString(),
                        ".part",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(part, text);
        return Files.move(
                part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
