/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.nlp;

import io.yuqing.tools.common.ToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The labelled files of a folder. */
final class EvalFolder {
    private static final String PAIRS = "dup_pairs";

    private final List<Path> files;

    private EvalFolder(List<Path> files) {
        this.files = files;
    }

    static EvalFolder open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ToolException("没有文件夹 " + folder + "；请给出存放标注文件（*.tsv）的文件夹。");
        }
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> files =
                    listed.filter(file -> file.toString().matches(".*\\.tsv(\\.gz)?"))
                            .sorted()
                            .toList();
            if (files.isEmpty()) {
                throw new ToolException("文件夹 " + folder + " 中没有 *.tsv 或 *.tsv.gz 文件；请核对。");
            }
            return new EvalFolder(files);
        }
    }

    /**
     * @param version of all that judges
     * @throws ToolException if no file has a column that can be evaluated
     */
    EvalReport evaluate(String version, List<Way> ways) throws IOException {
        EvalReport report = new EvalReport(version);
        for (Path path : files) {
            LabelledFile file = LabelledFile.read(path);
            int before = report.lines().size();
            if (file.name().startsWith(PAIRS)) {
                PairEval.run(file, report);
            } else {
                new TextEval(ways, file).run(report);
            }
            if (report.lines().size() == before) {
                report.unusable(file);
            }
            report.ignored(file);
        }
        if (report.lines().isEmpty()) {
            throw new ToolException(String.join(System.lineSeparator(), report.remarks()));
        }
        return report;
    }
}
