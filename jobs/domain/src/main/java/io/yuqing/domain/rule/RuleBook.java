/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rules in force, ready to be looked up for each subject: rules change rarely and are looked up
 * for every item. Immutable.
 */
public final class RuleBook {
    /** By id, so that rules are always evaluated in the same order. */
    private final Map<String, Rule> rules = new TreeMap<>();

    private final List<Rule> forAnyTopic;
    private final Map<String, List<Rule>> byTopic = new HashMap<>();
    private final List<Rule> forThreads;
    private final boolean threadRulesNameTopics;
    private final long topicReach;
    private final long threadReach;
    private final boolean topicLife;
    private final boolean threadLife;

    /**
     * @param inForce each with an id of its own; tombstones count for nothing
     */
    public RuleBook(Collection<Rule> inForce) {
        inForce.forEach(rule -> rules.put(rule.id(), rule));
        List<Rule> topicRules = inForce(SubjectKind.TOPIC);
        forAnyTopic = topicRules.stream().filter(rule -> rule.topics().isEmpty()).toList();
        for (Rule rule : topicRules) {
            for (String topic : rule.topics()) {
                byTopic.putIfAbsent(topic, applicable(topicRules, topic));
            }
        }
        forThreads = inForce(SubjectKind.THREAD);
        topicReach = reach(topicRules);
        threadReach = reach(forThreads);
        topicLife = anyLife(topicRules);
        threadLife = anyLife(forThreads);
        threadRulesNameTopics = forThreads.stream().anyMatch(rule -> !rule.topics().isEmpty());
    }

    /** The rule or its tombstone; empty if the book has neither. */
    public Optional<Rule> find(String ruleId) {
        return Optional.ofNullable(rules.get(ruleId));
    }

    /**
     * The rules to evaluate for a topic, or for a thread that carries no topic, by id. For a thread
     * with topics use {@link #rulesForThread}.
     */
    public List<Rule> rulesFor(SubjectKind kind, String subjectId) {
        return kind == SubjectKind.TOPIC
                ? byTopic.getOrDefault(subjectId, forAnyTopic)
                : rulesForThread(List.of());
    }

    /** The rules to evaluate for a thread that carries these topics, by id. */
    public List<Rule> rulesForThread(Collection<String> topicsOfThread) {
        if (!threadRulesNameTopics) {
            return forThreads;
        }
        return forThreads.stream()
                .filter(rule -> rule.appliesTo(SubjectKind.THREAD, topicsOfThread))
                .toList();
    }

    /** The longest time for which an item can have a part in a judgement; 0 without rules. */
    public long reachMillis(SubjectKind kind) {
        return kind == SubjectKind.TOPIC ? topicReach : threadReach;
    }

    /** Whether any rule counts over the whole life of subjects of this kind. */
    public boolean hasLifeRules(SubjectKind kind) {
        return kind == SubjectKind.TOPIC ? topicLife : threadLife;
    }

    private static long reach(List<Rule> rules) {
        return rules.stream()
                .filter(rule -> rule.window() != RuleWindow.LIFE)
                .mapToLong(Rule::reachMillis)
                .max()
                .orElse(0);
    }

    private static boolean anyLife(List<Rule> rules) {
        return rules.stream().anyMatch(rule -> rule.window() == RuleWindow.LIFE);
    }

    private List<Rule> inForce(SubjectKind kind) {
        List<Rule> found = new ArrayList<>();
        for (Rule rule : rules.values()) {
            if (!rule.deleted() && rule.subject() == kind) {
                found.add(rule);
            }
        }
        return List.copyOf(found);
    }

    private static List<Rule> applicable(List<Rule> topicRules, String topic) {
        return topicRules.stream()
                .filter(rule -> rule.appliesTo(SubjectKind.TOPIC, List.of(topic)))
                .toList();
    }
}
