/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect;

import java.nio.file.Path;

/** Reads posts and comments out of files of one form. Stateless. */
public interface ItemAdapter {
    /** By which a person names it, such as {@code mediacrawler}. */
    String name();

    /**
     * Hands out every item of a file, and every line that is none with the reason. The same file
     * gives the same items again.
     *
     * @throws UnreadableFileException if the file as a whole cannot be read
     */
    void read(Path file, Context context, Sink sink);
}
