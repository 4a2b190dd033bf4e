/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What staff watch: a named boolean expression over words, with filters.
 *
 * @param expression see the grammar in docs/en/topics.md
 * @param channels the channels it is limited to; empty = all. An item whose channel is unknown does
 *     not pass a filter. The same goes for platforms and regions; values are compared as they are.
 * @param sets the word sets the expression may name, as {@code @name}; their entries are words,
 *     phrases, or names of other sets
 */
public record TopicDefinition(
        String id,
        String name,
        String expression,
        Set<String> channels,
        Set<String> platforms,
        Set<String> regions,
        Map<String, List<String>> sets) {

    public TopicDefinition {
        Objects.requireNonNull(id, "A topic needs an id.");
        Objects.requireNonNull(name, "A topic needs a name.");
        Objects.requireNonNull(expression, "A topic needs an expression.");
        channels = Set.copyOf(channels);
        platforms = Set.copyOf(platforms);
        regions = Set.copyOf(regions);
        sets = copy(sets);
    }

    /** A topic without word sets. */
    public TopicDefinition(
            String id,
            String name,
            String expression,
            Set<String> channels,
            Set<String> platforms,
            Set<String> regions) {
        this(id, name, expression, channels, platforms, regions, Map.of());
    }

    boolean admits(ItemFilterView item) {
        return admits(channels, item.channel())
                && admits(platforms, item.platform())
                && admits(regions, item.region());
    }

    /** In the order given, so that the first fault is the same on every run. */
    private static Map<String, List<String>> copy(Map<String, List<String>> sets) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        sets.forEach((name, entries) -> copy.put(name, List.copyOf(entries)));
        return Collections.unmodifiableMap(copy);
    }

    private static boolean admits(Set<String> wanted, String value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }
}
