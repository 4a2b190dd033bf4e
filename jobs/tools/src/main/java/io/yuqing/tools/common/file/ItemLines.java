/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.file;

import io.yuqing.tools.common.ToolException;
import java.nio.file.Path;
import java.util.Optional;

/** Files that hold one item a line. */
public final class ItemLines {
    private ItemLines() {}

    /**
     * Returns if the file may hold one item a line.
     *
     * @throws ToolException if it cannot be read, or begins as an array or a table does
     */
    public static void requireLines(Path file) {
        try (LineFile lines = LineFile.open(file)) {
            while (lines.next()) {
                if (!lines.text().isBlank()) {
                    requireLine(file, lines.number(), lines.text());
                    return;
                }
            }
        }
    }

    private static void requireLine(Path file, int number, String line) {
        Optional<Shape> shape = Shape.of(line);
        if (shape.isPresent() && shape.get() != Shape.JSON_LINES) {
            throw FileFault.of(
                    Finding.ofLine(
                            file,
                            number,
                            shape.get().text() + "；请改为每行一条：帖文或评论各为一个 JSON 对象（NDJSON），或为纯文本。"));
        }
    }
}
