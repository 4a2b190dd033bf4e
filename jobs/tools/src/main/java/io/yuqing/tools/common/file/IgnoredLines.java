/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What of a file a command could not use: told with its answer, never dropped in silence. */
public final class IgnoredLines {
    private static final int SHOWN = 5;

    private final Map<String, List<Integer>> byReason = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /**
     * Counts one.
     *
     * @param reason in Chinese, such as "不是 JSON 对象"
     */
    public void add(int line, String reason) {
        counts.merge(reason, 1L, Long::sum);
        List<Integer> lines = byReason.computeIfAbsent(reason, key -> new ArrayList<>());
        if (lines.size() < SHOWN) {
            lines.add(line);
        }
    }

    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many, by reason. */
    public Map<String, Long> counts() {
        return Map.copyOf(counts);
    }

    /** One Chinese line a reason; empty if nothing was ignored. */
    public List<String> text() {
        List<String> text = new ArrayList<>();
        byReason.forEach(
                (reason, lines) -> {
                    String numbers = String.join("、", lines.stream().map(String::valueOf).toList());
                    boolean more = counts.get(reason) > lines.size();
                    text.add(
                            "忽略 %d 行（%s）：第 %s 行%s"
                                    .formatted(
                                            counts.get(reason), reason, numbers, more ? "等" : ""));
                });
        return text;
    }
}
