/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** By which it is seen that a file is still being written. */
public record FileState(FileTime time, long size) {
    /**
     * @throws IOException if there is no such file
     */
    public static FileState of(Path file) throws IOException {
        return new FileState(Files.getLastModifiedTime(file), Files.size(file));
    }
}
