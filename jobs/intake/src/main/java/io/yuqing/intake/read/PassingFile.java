/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/**
 * What came without a file, as one for the readers, which read twice. Only its owner may read it,
 * and it goes when it is closed.
 */
public final class PassingFile implements AutoCloseable {
    private final Path path;

    private PassingFile(Path path) {
        this.path = path;
    }

    /**
     * @param writtenAt what times such as 昨天 in it are relative to
     * @throws IOException if it cannot be read to its end, or there is no room
     */
    public static PassingFile of(InputStream content, Instant writtenAt) throws IOException {
        // Temporary files are readable by their owner only; one that is replaced is another.
        PassingFile file = new PassingFile(Files.createTempFile("yuqing-", ".in"));
        try {
            try (OutputStream out = Files.newOutputStream(file.path)) {
                content.transferTo(out);
            }
            Files.setLastModifiedTime(file.path, FileTime.from(writtenAt));
            return file;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
