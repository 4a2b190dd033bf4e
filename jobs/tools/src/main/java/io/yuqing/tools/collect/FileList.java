/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.collect;

import io.yuqing.intake.read.FileNames;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.file.FileFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of a command line: a folder stands for what is in it, in the order of the names. */
final class FileList {
    /** Of what an import writes itself. */
    static final String REFUSED_FOLDER = "rejected";

    private FileList() {}

    /**
     * @throws ToolException if one is not there, or none is of a form that can be read
     */
    static List<Path> of(List<Path> words) {
        List<Path> files = new ArrayList<>();
        for (Path word : words) {
            try {
                if (Files.isDirectory(word)) {
                    files.addAll(inFolder(word));
                } else if (Files.exists(word)) {
                    files.add(word);
                } else {
                    throw new NoSuchFileException(word.toString());
                }
            } catch (IOException e) {
                throw FileFault.of(word, e);
            }
        }
        if (files.isEmpty()) {
            throw new ToolException(
                    "文件夹中没有可导入的文件；可导入的有 " + String.join("、", FileNames.endings()) + "。");
        }
        return files;
    }

    private static List<Path> inFolder(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> isWanted(folder.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isWanted(Path file) {
        for (Path part : file) {
            String name = part.toString();
            if (FileNames.isPassing(name) || name.equals(REFUSED_FOLDER)) {
                return false;
            }
        }
        return FileNames.isReadable(file.getFileName().toString());
    }
}
