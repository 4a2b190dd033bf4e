/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest.history;

import io.yuqing.local.replay.MergedFiles;
import io.yuqing.local.replay.ReplayFile;
import io.yuqing.local.replay.ReplayFile.Stream;
import io.yuqing.local.replay.ReplayRecord;
import io.yuqing.tools.common.file.ItemLines;
import io.yuqing.wire.item.RecordKind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Recorded streams, merged by the time at which they were collected. */
public final class FilesHistory implements History {
    private static final int PARTITIONS = 4;

    private final List<ReplayFile> files;

    public FilesHistory(List<ReplayFile> files) {
        this.files = List.copyOf(files);
    }

    @Override
    public String name() {
        return files.stream()
                .map(file -> String.valueOf(file.path().getFileName()))
                .collect(Collectors.joining("、", "文件 ", ""));
    }

    @Override
    public Set<Lack> lacks() {
        return Set.of();
    }

    @Override
    public int partitions() {
        return PARTITIONS;
    }

    @Override
    public Extent read(Stretch wanted, Receiver receiver) throws IOException {
        files.forEach(file -> ItemLines.requireLines(file.path()));
        try (MergedFiles merged = MergedFiles.open(files, tomorrow())) {
            for (ReplayRecord record = merged.next(); record != null; record = merged.next()) {
                RecordKind kind =
                        record.file().stream() == Stream.POSTS
                                ? RecordKind.POST
                                : RecordKind.COMMENT;
                receiver.take(kind, record.bytes(), 0, Receiver.BY_THREAD);
            }
        }
        return Extent.WHOLE;
    }

    /** What was collected later than that was not: it does not steer the order of records. */
    private static long tomorrow() {
        return System.currentTimeMillis() + Duration.ofDays(1).toMillis();
    }
}
