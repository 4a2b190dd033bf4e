/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** A file that people edit while the job runs. Not thread-safe. */
final class EditedFile<T> {
    /** Reads the content; an exception says what is wrong with it. */
    interface Parser<T> {
        T parse(Path file) throws IOException;
    }

    private final Path path;
    private final Parser<T> parser;
    private FileTime seenTime;
    private long seenSize = -1;
    private FileTime noticedTime;
    private long noticedSize;

    EditedFile(Path path, Parser<T> parser) {
        this.path = path;
        this.parser = parser;
    }

    /**
     * The content if the file was changed and is the same as at the last call: an editor may have
     * written half of it then. A faulty content is reported once.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if its content cannot be used
     */
    Optional<T> changed() throws IOException {
        FileTime time = Files.getLastModifiedTime(path);
        long size = Files.size(path);
        if (time.equals(seenTime) && size == seenSize) {
            return Optional.empty();
        }
        boolean isFirst = seenSize < 0;
        boolean rests = time.equals(noticedTime) && size == noticedSize;
        if (!isFirst && !rests) {
            noticedTime = time;
            noticedSize = size;
            return Optional.empty();
        }
        seenTime = time;
        seenSize = size;
        return Optional.of(parser.parse(path));
    }
}
