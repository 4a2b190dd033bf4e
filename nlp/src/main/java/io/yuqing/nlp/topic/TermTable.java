/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import io.yuqing.nlp.text.TermPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the different terms of a topic set from 0. */
final class TermTable {

    private final Map<TermPattern, Integer> ids = new HashMap<>();
    private final List<TermPattern> patterns = new ArrayList<>();
    private final List<String> spellings = new ArrayList<>();

    /**
     * @param spelling as it is written in the expression or set
     */
    int idOf(TermPattern pattern, String spelling) {
        Integer known = ids.putIfAbsent(pattern, patterns.size());
        if (known != null) {
            return known;
        }
        patterns.add(pattern);
        spellings.add(spelling);
        return patterns.size() - 1;
    }

    TermPattern pattern(int id) {
        return patterns.get(id);
    }

    /** By number, each as it was written first. */
    List<String> spellings() {
        return spellings;
    }

    List<TermPattern> patterns() {
        return patterns;
    }
}
