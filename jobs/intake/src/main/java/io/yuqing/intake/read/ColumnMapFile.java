/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.yuqing.connector.collect.table.ColumnMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A county's file of columns, for a process that talks to nobody. */
public final class ColumnMapFile {
    /** Of two values under one key the first would be lost in silence. */
    private static final ObjectMapper YAML =
            new ObjectMapper(
                    YAMLFactory.builder()
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .build());

    private ColumnMapFile() {}

    /**
     * @throws ColumnMapFault if the file cannot be read or used; the message names it
     */
    public static ColumnMap read(Path file) {
        try {
            return ColumnMapForm.read(
                    YAML.convertValue(YAML.readTree(Files.readString(file)), Object.class));
        } catch (ColumnMapFault e) {
            throw new ColumnMapFault(e.pointer(), file + "：" + e.getMessage());
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new ColumnMapFault(
                    file + " 第 " + line + " 行：YAML 写法有误；请改正，注意缩进、冒号后的空格、引号和括号。", e);
        } catch (IOException e) {
            throw new ColumnMapFault(file + " 无法读取（" + e.getMessage() + "）；请核对路径和权限。", e);
        }
    }
}
