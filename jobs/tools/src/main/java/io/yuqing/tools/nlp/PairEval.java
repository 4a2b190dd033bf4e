/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.nlp;

import io.yuqing.nlp.duplicate.Fingerprint;
import io.yuqing.nlp.duplicate.Fingerprinter;
import io.yuqing.nlp.text.Normalizer;
import io.yuqing.tools.common.file.TableFile.Row;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Near-duplicates of one file of pairs. Pairs labelled {@code grey} count as neither right nor
 * wrong; the share of them that is called duplicate is shown.
 */
final class PairEval {
    private static final String DUPLICATE = "dup";
    private static final String DISTINCT = "distinct";
    private static final String GREY = "grey";
    private static final double CLOSE = 0.8;

    private PairEval() {}

    static void run(LabelledFile file, EvalReport report) {
        if (!file.has("text_a") || !file.has("text_b") || !file.has("label")) {
            return;
        }
        Tally tally = new Tally(List.of(DUPLICATE, DISTINCT));
        int[] grey = new int[2];
        int[] close = new int[2];
        // Once to warm up.
        file.rows().forEach(row -> isDuplicate(file, row));
        long nanos = 0;
        for (Row row : file.rows()) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            boolean duplicate = isDuplicate(file, row);
            nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            String label = file.value(row, "label");
            if (label.equals(DUPLICATE) || label.equals(DISTINCT)) {
                tally.add(label, duplicate ? DUPLICATE : DISTINCT, Double.NaN);
            } else if (label.equals(GREY)) {
                count(grey, duplicate);
            } else {
                file.ignored().add(row.line(), "标签不是 dup、distinct、grey");
            }
            if (jaccard(file.value(row, "jaccard_char3")) >= CLOSE) {
                count(close, duplicate);
            }
        }
        if (tally.answers() == 0) {
            return;
        }
        EvalLine line =
                EvalLine.of(
                        file.name(),
                        "",
                        "近似重复",
                        tally,
                        2.0 * file.rows().size() / (Math.max(1, nanos) / 1e9));
        Map<String, Double> recalls = new LinkedHashMap<>(line.recalls());
        if (close[0] > 0) {
            recalls.put("jaccard≥.8", (double) close[1] / close[0]);
        }
        if (grey[0] > 0) {
            recalls.put("grey→dup", (double) grey[1] / grey[0]);
        }
        report.add(
                new EvalLine(
                        line.file(), "", line.measure(), line.texts(), line.figures(), recalls));
    }

    private static void count(int[] counts, boolean duplicate) {
        counts[0]++;
        counts[1] += duplicate ? 1 : 0;
    }

    private static boolean isDuplicate(LabelledFile file, Row row) {
        return fingerprint(file.value(row, "text_a"))
                .nearDuplicateOf(fingerprint(file.value(row, "text_b")));
    }

    private static Fingerprint fingerprint(String text) {
        return Fingerprinter.of(Normalizer.normalize(null, text));
    }

    private static double jaccard(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
