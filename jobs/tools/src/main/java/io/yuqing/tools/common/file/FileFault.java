/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.file;

import io.yuqing.tools.common.ToolException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a file cannot be read at all, as a refusal. */
public final class FileFault {
    private FileFault() {}

    /** A finding that ends the reading. */
    public static ToolException of(Finding finding) {
        return new ToolException(finding.text());
    }

    public static ToolException of(Path file, IOException fault) {
        if (fault instanceof NoSuchFileException) {
            return new ToolException("没有文件 " + file + "；请核对路径。", fault);
        }
        if (Files.isDirectory(file)) {
            return new ToolException(file + " 是文件夹；请给出其中的文件。", fault);
        }
        if (fault instanceof AccessDeniedException) {
            return new ToolException("没有读取 " + file + " 的权限；请修改文件权限。", fault);
        }
        return new ToolException("文件 " + file + " 无法读取：" + fault.getMessage() + "；请核对文件。", fault);
    }
}
