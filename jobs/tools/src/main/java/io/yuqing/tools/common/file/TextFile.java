/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.file;

import io.yuqing.tools.common.ToolException;
import java.nio.file.Path;

/** A text file as one text; for files that people write. */
public final class TextFile {
    private TextFile() {}

    /**
     * Without its byte-order mark.
     *
     * @throws ToolException if it cannot be read or is no UTF-8, with the line and what to do
     */
    public static String read(Path file) {
        StringBuilder text = new StringBuilder();
        try (LineFile lines = LineFile.open(file)) {
            while (lines.next()) {
                text.append(lines.text()).append('\n');
            }
        }
        return text.toString();
    }
}
