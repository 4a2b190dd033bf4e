/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.replay;

/**
 * One line on its way.
 *
 * <p>No record class: its equality would be that of the array's identity.
 */
public final class ReplayRecord {
    private final ReplayFile file;
    private final long line;
    private final byte[] bytes;
    private final long time;

    ReplayRecord(ReplayFile file, long line, byte[] bytes, long time) {
        this.file = file;
        this.line = line;
        this.bytes = bytes;
        this.time = time;
    }

    public ReplayFile file() {
        return file;
    }

    /** Counted from 1. */
    public long line() {
        return line;
    }

    /** Exactly as in the file. */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * Its place in the order, epoch milliseconds; {@link ArrivalTime#UNKNOWN} only before the first
     * time of its file.
     */
    public long time() {
        return time;
    }
}
