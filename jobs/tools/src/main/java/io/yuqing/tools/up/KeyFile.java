/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.local.process.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The secret behind the pseudonyms of a local stack: made once, for its owner's eyes only. */
final class KeyFile {
    private static final int BYTES = 32;

    private KeyFile() {}

    /** The existing key, or a new random one. */
    static Path ensure(Path file) {
        if (Files.exists(file)) {
            return file;
        }
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, HexFormat.of().formatHex(key) + "\n");
        } catch (IOException e) {
            throw new StackException("The key file " + file + " cannot be written: " + e, e);
        }
    }
}
