/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import io.yuqing.nlp.HanlpTextAnalyzer;
import io.yuqing.nlp.TextAnalysis;
import io.yuqing.nlp.sentiment.TrainingFile.Example;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints the table of the model card: how the shipped model does on each {@code sent*_dev.tsv.gz}
 * of the folder given, on each source inside a file of several, and on the golden sentences.
 */
public final class MeasureSentiment {

    private MeasureSentiment() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("Argument: the folder of dev files.");
        }
        HanlpTextAnalyzer analyzer = HanlpTextAnalyzer.load();
        System.out.println(analyzer.version());
        System.out.println(Scores.HEADER);
        for (Path file : TrainingData.files(Path.of(args[0]), "sent.*_dev\\.tsv\\.gz")) {
            Scores whole = new Scores();
            Map<String, Scores> sources = new TreeMap<>();
            for (Example example : TrainingFile.read(file)) {
                Judgement judgement = judge(analyzer, example.text());
                whole.add(example.label(), judgement);
                sources.computeIfAbsent(example.source(), name -> new Scores())
                        .add(example.label(), judgement);
            }
            print(file.getFileName().toString().replace("_dev.tsv.gz", ""), whole);
            if (sources.size() > 1) {
                sources.forEach((source, scores) -> print("– " + source, scores));
            }
        }
        Scores golden = new Scores();
        for (GoldenSentence sentence : GoldenSentence.read()) {
            golden.add(sentence.label(), judge(analyzer, sentence.text()));
        }
        print("golden sentences", golden);
        for (String part : List.of("dev", "test", "few")) {
            Scores negations = new Scores();
            for (NegationSentence sentence : NegationSentence.read(part)) {
                negations.add(sentence.label(), judge(analyzer, sentence.text()));
            }
            print("negation sentences, " + part, negations);
        }
    }

    private static Judgement judge(HanlpTextAnalyzer analyzer, String text) {
        TextAnalysis analysis = analyzer.analyze(null, text, null);
        return new Judgement(
                analysis.sentiment(), analysis.sentimentScore(), analysis.lowConfidence());
    }

    private static void print(String set, Scores scores) {
        System.out.println("| " + set + " | " + scores);
    }
}
