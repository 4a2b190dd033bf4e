/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.plan;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.rule.Level;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * Which alerts are meant. Each condition that is given must hold; of its values any one.
 *
 * @param categories empty: all
 * @param topics ids; a topic alert has its own, a thread alert those of its thread; empty: all
 * @param rules ids; empty: all
 * @param regions empty: all
 * @param subjects ids of topics or threads; empty: all
 * @param levels empty: all
 * @param kinds of subjects: topic, thread, source; empty: all
 */
public record AlertMatcher(
        Set<String> categories,
        Set<String> topics,
        Set<String> rules,
        Set<String> regions,
        Set<String> subjects,
        Set<Level> levels,
        Set<String> kinds)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public AlertMatcher {
        categories = Set.copyOf(categories);
        topics = Set.copyOf(topics);
        rules = Set.copyOf(rules);
        regions = Set.copyOf(regions);
        subjects = Set.copyOf(subjects);
        levels = Set.copyOf(levels);
        kinds = Set.copyOf(kinds);
    }

    /**
     * @param level which the alert is judged by; that of the step, or the highest that was told
     */
    boolean matches(AlertNews news, Level level) {
        return matches(news, news.category, level);
    }

    /** The same as if it belonged to another category. */
    boolean matches(AlertNews news, String category, Level level) {
        return holds(categories, category)
                && holdsAny(topics, topicsOf(news))
                && holds(rules, news.ruleId)
                && holdsAny(regions, news.regions)
                && holds(subjects, news.subjectId)
                && holds(levels, level)
                && holds(kinds, news.subjectKind);
    }

    /** Whether nothing narrows it but levels, or that it is about topics, or about threads. */
    public boolean isAboutEverything() {
        return categories.isEmpty()
                && topics.isEmpty()
                && rules.isEmpty()
                && regions.isEmpty()
                && subjects.isEmpty()
                && !kinds.equals(Set.of(AlertNews.SOURCE));
    }

    /** The same wherever an alert is about. */
    public AlertMatcher anywhere() {
        return new AlertMatcher(categories, topics, rules, Set.of(), subjects, levels, kinds);
    }

    boolean names(String kind) {
        return kinds.contains(kind);
    }

    boolean names(Level level) {
        return levels.contains(level);
    }

    private static List<String> topicsOf(AlertNews news) {
        return news.subjectKind.equals("topic") ? List.of(news.subjectId) : news.topics;
    }

    private static <T> boolean holds(Set<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static boolean holdsAny(Set<String> wanted, List<String> values) {
        return wanted.isEmpty() || values.stream().anyMatch(wanted::contains);
    }
}
