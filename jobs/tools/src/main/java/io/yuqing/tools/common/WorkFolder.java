/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common;

import io.yuqing.local.process.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder of the servers that a command starts for itself. */
public final class WorkFolder {
    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "本命令启动的服务器所用的空文件夹，用后保留；默认为临时文件夹，用后删除。")
    private Path folder;

    /** What is done in it. */
    public interface Work<T> {
        T in(Path folder) throws Exception;
    }

    /** Makes the folder and does the work; a temporary folder is deleted, come what may. */
    public <T> T use(Terminal terminal, Work<T> work) throws Exception {
        if (folder != null) {
            return work.in(Files.createDirectories(folder.toAbsolutePath()));
        }
        Path temporary = Files.createTempDirectory("yuqing-work");
        terminal.err().println("临时文件夹 " + temporary + "：可能存有原始数据，结束时删除。");
        try {
            return work.in(temporary);
        } finally {
            Folders.delete(temporary);
        }
    }
}
