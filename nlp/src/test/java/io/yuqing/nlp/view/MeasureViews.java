/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import io.yuqing.nlp.HanlpTextAnalyzer;
import io.yuqing.nlp.encoder.TextEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares groupings with labels given by hand, over lines that may be chosen. Arguments: the
 * folder of shared data, and {@code all} to try many lines instead of those chosen.
 */
public final class MeasureViews {

    private MeasureViews() {}

    private record LabelledThread(Sample sample, Likeness likeness, Map<String, String> labels) {}

    public static void main(String[] args) throws IOException {
        Path shared = Path.of(args[0]);
        HanlpTextAnalyzer analyzer = HanlpTextAnalyzer.load();
        Map<String, LabelledThread> threads = new TreeMap<>();
        try (TextEncoder encoder = TextEncoder.open()) {
            VectorCache vectors = new VectorCache(encoder::encode, 10_000);
            for (Map.Entry<String, Map<String, String>> labels : ViewLabels.read().entrySet()) {
                Sample sample =
                        Sample.of(
                                ViewLabels.comments(shared, labels.getKey(), analyzer),
                                ViewFinder.TEXTS,
                                new SayingReader());
                threads.put(
                        labels.getKey(),
                        new LabelledThread(
                                sample,
                                Likeness.of(sample.said(), vectors, Likeness.LETTERS),
                                labels.getValue()));
            }
        }
        for (Map.Entry<String, LabelledThread> thread : threads.entrySet()) {
            System.out.println(thread.getKey() + " " + thread.getValue().sample().read());
            words(thread.getValue());
            exclamations(thread.getValue());
        }
        for (Lines lines : args.length > 1 ? many() : List.of(Lines.CHOSEN)) {
            System.out.println(lines);
            threads.forEach(
                    (name, thread) ->
                            System.out.println("  " + name + " " + scores(thread, lines)));
        }
    }

    private static String scores(LabelledThread thread, Lines lines) {
        List<Saying> said = thread.sample().said();
        List<List<Saying>> groups =
                Grouping.of(said, thread.likeness(), lines, lines.leastOf(thread.sample().read()))
                        .stream()
                        .map(texts -> Arrays.stream(texts).mapToObj(said::get).toList())
                        .toList();
        return ViewScores.of(groups, thread.labels(), lines.least()).line();
    }

    /** All of them, those of some size, and the eight that the desk shows. */
    private static void words(LabelledThread thread) {
        List<List<Saying>> groups = new ArrayList<>(WordGroups.of(thread.sample().said()));
        groups.sort(Comparator.comparingInt(MeasureViews::comments).reversed());
        int least = Lines.CHOSEN.least();
        List<List<Saying>> large = groups.stream().filter(g -> comments(g) >= least).toList();
        System.out.println(
                "  words, all    " + ViewScores.of(groups, thread.labels(), least).line());
        System.out.println(
                "  words, large  " + ViewScores.of(large, thread.labels(), least).line());
        System.out.println(
                "  words, eight  "
                        + ViewScores.of(
                                        groups.subList(0, Math.min(8, groups.size())),
                                        thread.labels(),
                                        least)
                                .line());
    }

    private static void exclamations(LabelledThread thread) {
        int[] counts = new int[3];
        for (Saying saying : thread.sample().sayings()) {
            for (Comment comment : saying.comments()) {
                String label = thread.labels().get(comment.id());
                if (label != null) {
                    boolean labelled = label.equals(ViewLabels.EXCLAMATION);
                    counts[0] += labelled && saying.isExclamation() ? 1 : 0;
                    counts[1] += labelled ? 1 : 0;
                    counts[2] += saying.isExclamation() ? 1 : 0;
                }
            }
        }
        System.out.printf(
                "  exclamations: %d right of %d told and %d labelled%n",
                counts[0], counts[2], counts[1]);
    }

    private static int comments(List<Saying> group) {
        return group.stream().mapToInt(saying -> saying.count()).sum();
    }

    private static List<Lines> many() {
        List<Lines> many = new ArrayList<>();
        for (double together : new double[] {.15, .17, .19, .21, .23, .25, .3}) {
            for (double same : new double[] {.3, .35, .4, .45, 2}) {
                many.add(new Lines(together, same, 3, .005));
            }
        }
        return many;
    }
}
