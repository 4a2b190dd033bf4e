/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox.read;

/** Takes one file after the other; not thread-safe. */
public interface FileTaker extends AutoCloseable {
    /** Never throws for what a file or the world outside does. */
    Answer take(FileTask task);

    /** Nothing is left to be taken for now: whatever is held for the next file may go. */
    void rest();

    /** Also while a file is being taken, by another thread: it is then {@link Answer.Kind#HELD}. */
    @Override
    void close();
}
