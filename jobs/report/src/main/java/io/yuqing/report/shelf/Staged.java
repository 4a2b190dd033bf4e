/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the files of a new paper are written, before it is on the shelf.
 *
 * @param id that the paper will have
 * @param folder exists
 */
public record Staged(String id, Path folder) implements AutoCloseable {
    /** Deletes it; nothing if the shelf has taken it. */
    @Override
    public void close() throws IOException {
        if (Files.exists(folder)) {
            Folders.delete(folder);
        }
    }
}
