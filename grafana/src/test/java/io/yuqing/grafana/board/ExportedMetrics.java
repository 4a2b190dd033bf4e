/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What both jobs export, as read off their Prometheus reporter: labels by name of the metric. */
public record ExportedMetrics(Map<String, Set<String>> labels) {
    private static final Path LIST =
            Boards.ROOT.resolve("grafana/src/test/resources/io/yuqing/grafana/metrics.txt");

    public static ExportedMetrics load() {
        Map<String, Set<String>> labels = new HashMap<>();
        try {
            for (String line : Files.readAllLines(LIST)) {
                if (!line.startsWith("#")) {
                    List<String> words = List.of(line.split(" "));
                    labels.put(words.get(0), Set.copyOf(words.subList(1, words.size())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ExportedMetrics(Map.copyOf(labels));
    }

    public boolean has(String metric) {
        return labels.containsKey(metric);
    }

    /** Whether all these metrics have the label; Prometheus itself adds job and instance. */
    public boolean allHave(Set<String> metrics, String label) {
        return label.matches("job|instance")
                || metrics.stream().allMatch(m -> labels.getOrDefault(m, Set.of()).contains(label));
    }
}
