/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.child;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * What one process is to do.
 *
 * @param <T> what it finds
 */
public interface ChildTask<T> {
    /** Of threads and in logs, such as {@code backtest}. */
    String name();

    /** After which it is given up. */
    Duration limit();

    /** That it and all it starts may have together. */
    int megabytes();

    /**
     * Word by word; no secret is among them, since all users of a machine can read them.
     *
     * @param folder of this run, deleted when it has ended
     */
    List<String> command(RunFolder folder) throws IOException;

    /** Whether it has done what it should. */
    default boolean isWell(int code) {
        return code == 0;
    }

    /**
     * What it printed, after it has ended well.
     *
     * @throws IOException if that cannot be read
     */
    T read(byte[] printed) throws IOException;

    ChildWords words();

    /** The process is gone, whatever became of it: nothing of it may be left. */
    default void clear() throws IOException {}
}
