/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import io.yuqing.nlp.HanlpTextAnalyzer;
import io.yuqing.nlp.TextAnalysis;
import io.yuqing.nlp.sentiment.TrainingFile.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Prints accuracy, macro-F1 and how true the probabilities are, of the shipped model on each {@code
 * sent*_dev.tsv.gz} of the folder given, and on each source inside a file.
 */
public final class MeasureSentiment {

    private MeasureSentiment() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("Argument: the folder of dev files.");
        }
        HanlpTextAnalyzer analyzer = HanlpTextAnalyzer.load();
        System.out.println(analyzer.version());
        List<Path> files;
        try (Stream<Path> listed = Files.list(Path.of(args[0]))) {
            files =
                    listed.filter(
                                    file ->
                                            file.getFileName()
                                                    .toString()
                                                    .matches("sent.*_dev\\.tsv\\.gz"))
                            .sorted()
                            .toList();
        }
        for (Path file : files) {
            Map<String, Scores> scores = new TreeMap<>();
            for (Example example : TrainingFile.read(file)) {
                TextAnalysis analysis = analyzer.analyze(null, example.text(), null);
                for (String group :
                        List.of(file.getFileName().toString(), "  " + example.source())) {
                    scores.computeIfAbsent(group, name -> new Scores())
                            .add(example.label(), analysis);
                }
            }
            scores.forEach((group, score) -> System.out.printf("%-36s %s%n", group, score));
        }
    }
}
