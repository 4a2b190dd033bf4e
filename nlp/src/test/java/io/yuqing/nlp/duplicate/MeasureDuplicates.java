/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.duplicate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.nlp.text.NormalText;
import io.yuqing.nlp.text.Normalizer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Prints how many labelled pairs are found, by label, and the speed of fingerprinting alone, on one
 * thread after normalisation. First argument: a TSV of similarity, label, text, text (gzip).
 */
public final class MeasureDuplicates {

    private static final int ROUNDS = 200;

    private record Pair(String label, NormalText a, NormalText b) {}

    private MeasureDuplicates() {}

    public static void main(String[] args) throws IOException {
        List<Pair> pairs = read(Path.of(args[0]));
        found(pairs);
        List<NormalText> texts = new ArrayList<>();
        for (Pair pair : pairs) {
            for (NormalText text : List.of(pair.a, pair.b)) {
                if (text.length() >= 60 && text.length() <= 140) {
                    texts.add(text);
                }
            }
        }
        for (int pass = 1; pass <= 3; pass++) {
            speed(texts);
        }
    }

    private static void found(List<Pair> pairs) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Pair pair : pairs) {
            Fingerprint a = Fingerprinter.of(pair.a);
            Fingerprint b = Fingerprinter.of(pair.b);
            boolean candidate = a.sharesBandWith(b) || a.exactKey() == b.exactKey();
            int[] count = counts.computeIfAbsent(pair.label, label -> new int[3]);
            count[0]++;
            count[1] += candidate ? 1 : 0;
            count[2] += candidate && a.nearDuplicateOf(b) ? 1 : 0;
        }
        counts.forEach(
                (label, count) ->
                        System.out.printf(
                                Locale.ROOT,
                                "%-10s %5d pairs, %5d share a key, %5d called near-duplicates%n",
                                label,
                                count[0],
                                count[1],
                                count[2]));
        double dup = counts.get("dup")[2];
        System.out.printf(
                Locale.ROOT,
                "recall %.3f, precision %.3f%n",
                dup / counts.get("dup")[0],
                dup / (dup + counts.get("distinct")[2]));
    }

    private static void speed(List<NormalText> texts) {
        long keys = 0;
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int round = 0; round < ROUNDS; round++) {
            for (NormalText text : texts) {
                keys ^= Fingerprinter.of(text).exactKey();
            }
        }
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        System.out.printf(
                Locale.ROOT,
                "%,.0f fingerprints per CPU-second (%d texts, %x)%n",
                1e9 * ROUNDS * texts.size() / nanos,
                texts.size(),
                keys);
    }

    private static List<Pair> read(Path file) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(
                            fields ->
                                    new Pair(
                                            fields[1],
                                            Normalizer.normalize(null, fields[2]),
                                            Normalizer.normalize(null, fields[3])))
                    .toList();
        }
    }
}
