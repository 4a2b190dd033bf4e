/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.collect;

import io.yuqing.connector.collect.table.ColumnMap;
import io.yuqing.intake.read.ColumnMapFault;
import io.yuqing.intake.read.ColumnMapForm;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.file.FileFault;
import io.yuqing.tools.common.file.Finding;
import io.yuqing.tools.common.file.YamlFile;
import java.nio.file.Path;

/** A county's own file of what the columns of its exports are. */
public final class MapFile {
    private MapFile() {}

    /**
     * @throws ToolException if the file cannot be read or used, with the line
     */
    public static ColumnMap read(Path file) {
        YamlFile yaml = YamlFile.read(file);
        try {
            return ColumnMapForm.read(yaml.content());
        } catch (ColumnMapFault e) {
            throw FileFault.of(Finding.ofLine(file, yaml.line(e.pointer()), e.getMessage()));
        }
    }
}
