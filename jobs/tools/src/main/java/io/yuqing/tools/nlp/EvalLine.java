/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.nlp;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of the report.
 *
 * @param group the source within the file; empty for the whole file
 * @param measure what was measured
 * @param figures by key, in order; NaN where a figure has no meaning
 * @param recalls by class
 */
record EvalLine(
        String file,
        String group,
        String measure,
        int texts,
        Map<String, Double> figures,
        Map<String, Double> recalls) {

    static final String SPEED = "docs_per_cpu_second";

    static EvalLine of(String file, String group, String measure, Tally tally, double speed) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("accuracy", tally.accuracy());
        figures.put("macro_f1", tally.macroF1());
        figures.put("ece", tally.calibrationError());
        figures.put("ece_chance", tally.calibrationErrorByChance());
        figures.put("coverage_80", tally.coverage());
        figures.put("accuracy_80", tally.sureAccuracy());
        figures.put(SPEED, speed);
        return new EvalLine(file, group, measure, tally.answers(), figures, tally.recalls());
    }

    EvalLine with(String key, double value) {
        Map<String, Double> more = new LinkedHashMap<>(figures);
        more.put(key, value);
        return new EvalLine(file, group, measure, texts, more, recalls);
    }
}
