/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.thread;

import java.util.ArrayList;
import java.util.List;

/** Lists of topic ids as sets: sorted where their order must not matter. */
final class TopicList {
    private static final String SEPARATOR = "\u0001";

    private TopicList() {}

    /** All ids of both, each once, in a fixed order. */
    static List<String> union(List<String> one, List<String> other) {
        if (other.isEmpty()) {
            return one;
        }
        List<String> all = new ArrayList<>(one);
        for (String topic : other) {
            if (!all.contains(topic)) {
                all.add(topic);
            }
        }
        all.sort(null);
        return all;
    }

    /** The ids as one text, the same for the same set. */
    static String join(List<String> topics) {
        if (topics.isEmpty()) {
            return "";
        }
        List<String> sorted = new ArrayList<>(topics);
        sorted.sort(null);
        return String.join(SEPARATOR, sorted);
    }

    static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR, -1));
    }
}
