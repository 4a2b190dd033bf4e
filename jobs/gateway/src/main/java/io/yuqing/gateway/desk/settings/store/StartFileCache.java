/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.store;

import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.entry.ControlKind;
import io.yuqing.control.standing.StartEntries;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.StartFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/** What a job starts with, read again when the file has changed. Thread-safe. */
public final class StartFileCache {
    private final ControlKind kind;
    private final Path file;
    private FileTime readAt;
    private StartEntries entries = StartEntries.NONE;

    /**
     * @param file null if none is known
     */
    public StartFileCache(ControlKind kind, Path file) {
        this.kind = kind;
        this.file = file;
    }

    /**
     * Those that a job takes; what it refuses keeps it from starting, and is left out here.
     *
     * @throws KafkaAwayException with a sentence if the file cannot be read
     */
    synchronized StartEntries read() {
        if (file == null) {
            return StartEntries.NONE;
        }
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (!changed.equals(readAt)) {
                entries = StartEntries.of(file, usable());
                readAt = changed;
            }
            return entries;
        } catch (IOException | ControlException e) {
            throw new KafkaAwayException("作业的起始文件 " + file + " 读不了：请核对文件；在此之前不能判断什么在生效。", e);
        }
    }

    private List<ControlEntry> usable() throws ControlException {
        List<ControlEntry> usable = new ArrayList<>();
        Object content = StartFile.yaml(kind.command(), file);
        for (ControlRecord record : kind.records(file, content)) {
            try {
                usable.add(kind.read(record));
            } catch (ControlException e) {
                // The job says why.
            }
        }
        return usable;
    }
}
