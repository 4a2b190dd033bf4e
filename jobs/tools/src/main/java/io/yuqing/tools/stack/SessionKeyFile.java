/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.stack;

import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.local.process.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The secret behind the sessions of a local desk: whoever has it is whom they like to be. */
public final class SessionKeyFile {
    /** In the folder of the stack. */
    public static final String NAME = "desk.key";

    private SessionKeyFile() {}

    /** The file of a folder; a new one is made where there is none. */
    public static Path ensure(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                PrivacyKey.createFile(file);
            }
        } catch (IOException e) {
            throw new StackException("The key file " + file + " cannot be written: " + e, e);
        }
        return file;
    }
}
