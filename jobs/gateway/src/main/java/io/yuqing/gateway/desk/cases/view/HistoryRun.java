/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Steps of a case that are shown together: one, or several alerts on end, which would push what
 * people did out of sight.
 *
 * @param id by which it stays open while the page changes; empty of what is not folded
 * @param lines the newest first
 */
public record HistoryRun(String id, String summary, List<HistoryLine> lines) {
    public HistoryRun {
        lines = List.copyOf(lines);
    }

    /**
     * @param lines the newest first
     */
    static List<HistoryRun> of(List<HistoryLine> lines) {
        List<HistoryRun> runs = new ArrayList<>();
        List<HistoryLine> alerts = new ArrayList<>();
        for (HistoryLine line : lines) {
            if (line.alert()) {
                alerts.add(line);
            } else {
                fold(alerts, runs);
                runs.add(single(line));
            }
        }
        fold(alerts, runs);
        return List.copyOf(runs);
    }

    private static void fold(List<HistoryLine> alerts, List<HistoryRun> runs) {
        if (alerts.size() > 1) {
            HistoryLine oldest = alerts.get(alerts.size() - 1);
            String summary =
                    "预警 %d 条，%s 至 %s".formatted(alerts.size(), oldest.at(), alerts.get(0).at());
            runs.add(new HistoryRun("alerts-" + oldest.seq(), summary, alerts));
        } else {
            alerts.forEach(line -> runs.add(single(line)));
        }
        alerts.clear();
    }

    private static HistoryRun single(HistoryLine line) {
        return new HistoryRun("", "", List.of(line));
    }

    public boolean isFolded() {
        return !id.isEmpty();
    }
}
