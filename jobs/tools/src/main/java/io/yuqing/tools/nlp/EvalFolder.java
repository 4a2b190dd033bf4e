/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.nlp;

import io.yuqing.nlp.HanlpTextAnalyzer;
import io.yuqing.tools.common.UsageException;
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
            throw new UsageException(
                    "There is no folder " + folder + "; name one that holds labelled TSV files.");
        }
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> files =
                    listed.filter(file -> file.toString().matches(".*\\.tsv(\\.gz)?"))
                            .sorted()
                            .toList();
            if (files.isEmpty()) {
                throw new UsageException(
                        "The folder " + folder + " holds no file named *.tsv or *.tsv.gz.");
            }
            return new EvalFolder(files);
        }
    }

    /**
     * @throws UsageException if no file has a column that can be evaluated
     */
    EvalReport evaluate(HanlpTextAnalyzer analyzer) throws IOException {
        EvalReport report = new EvalReport(analyzer.version());
        for (Path path : files) {
            LabelledFile file = LabelledFile.read(path);
            int before = report.lines().size();
            if (file.name().startsWith(PAIRS)) {
                PairEval.run(file, report);
            } else {
                new TextEval(analyzer, file).run(report);
            }
            if (report.lines().size() == before) {
                report.unusable(file);
            }
            if (!file.broken().isEmpty()) {
                report.broken(file);
            }
        }
        if (report.lines().isEmpty()) {
            throw new UsageException(String.join("\n", report.remarks()));
        }
        return report;
    }
}
