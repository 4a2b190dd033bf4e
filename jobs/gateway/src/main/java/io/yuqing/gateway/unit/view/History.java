/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.view;

import java.util.ArrayList;
import java.util.List;

/**
 * An entry of what was done in a case: one step, or alerts that came one after another.
 *
 * @param steps the newest first; of many alerts only some
 * @param alerts how many alerts it stands for; 1 or 0: it is one step
 * @param earliest when the first of them came
 */
public record History(List<StepLine> steps, int alerts, String earliest) {
    private static final int MOST = 20;
    private static final int MOST_ALERTS = 20;

    /** A run of alerts would push what people did out of sight. */
    static List<History> of(List<StepLine> lines) {
        List<History> entries = new ArrayList<>();
        int next = 0;
        while (next < lines.size() && entries.size() < MOST) {
            int end = next + 1;
            while (end < lines.size() && lines.get(next).alert() && lines.get(end).alert()) {
                end++;
            }
            entries.add(of(lines, next, end));
            next = end;
        }
        return entries;
    }

    private static History of(List<StepLine> lines, int start, int end) {
        List<StepLine> run = lines.subList(start, end);
        return new History(
                run.stream().limit(MOST_ALERTS).toList(),
                run.get(0).alert() ? run.size() : 0,
                run.get(run.size() - 1).at());
    }

    public boolean isFolded() {
        return alerts > 1;
    }

    public String summary() {
        String latest = steps.get(0).at();
        String span = latest.equals(earliest) ? latest : earliest + " 至 " + latest;
        return "预警 %d 条（%s）".formatted(alerts, span);
    }

    /** How many alerts are not among the steps. */
    public int left() {
        return Math.max(0, alerts - steps.size());
    }
}
