/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest.history;

import io.yuqing.local.replay.ReplayFile;
import io.yuqing.wire.item.RecordKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class FilesHistoryTest extends HistoryContract {
    @TempDir Path folder;

    @Override
    History holding(List<Past> items) throws IOException {
        return new FilesHistory(
                List.of(
                        file(ReplayFile.Stream.POSTS, RecordKind.POST, items),
                        file(ReplayFile.Stream.COMMENTS, RecordKind.COMMENT, items)));
    }

    private ReplayFile file(ReplayFile.Stream stream, RecordKind kind, List<Past> items)
            throws IOException {
        Path path = folder.resolve(kind + ".ndjson");
        Files.write(
                path, items.stream().filter(item -> item.kind() == kind).map(Past::json).toList());
        return new ReplayFile(stream, path);
    }
}
