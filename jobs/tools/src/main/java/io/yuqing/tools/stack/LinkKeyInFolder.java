/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.stack;

import io.yuqing.local.process.StackException;
import io.yuqing.wire.cases.LinkKeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The key behind the links of a local stack: its notices and its gateway share it. */
public final class LinkKeyInFolder {
    /** In the folder of the stack. */
    public static final String NAME = "link.key";

    private LinkKeyInFolder() {}

    /** The file of a folder; a new one is made where there is none. */
    public static Path ensure(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                LinkKeyFile.create(file);
            }
        } catch (IOException e) {
            throw new StackException("The key file " + file + " cannot be written: " + e, e);
        }
        return file;
    }
}
