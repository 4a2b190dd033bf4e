/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the different terms of a topic set from 0. */
final class TermTable {

    private final Map<TermPattern, Integer> ids = new HashMap<>();
    private final List<TermPattern> patterns = new ArrayList<>();

    int idOf(TermPattern pattern) {
        Integer known = ids.putIfAbsent(pattern, patterns.size());
        if (known != null) {
            return known;
        }
        patterns.add(pattern);
        return patterns.size() - 1;
    }

    TermPattern pattern(int id) {
        return patterns.get(id);
    }

    List<TermPattern> patterns() {
        return patterns;
    }
}
