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
 * The rules in force, tombstones included. A record is a function of (id, revision), so the content
 * is one of the set of records applied, not of their order, so two operators that read the same
 * records hold the same book.
 *
 * <p>Not thread-safe: one operator instance owns one book.
 */
public final class RuleBook {
    /** By id, so that rules are always evaluated in the same order. */
    private final Map<String, Rule> rules = new TreeMap<>();

    private List<Rule> forAnyTopic = List.of();
    private Map<String, List<Rule>> byTopic = Map.of();
    private List<Rule> forThreads = List.of();
    private boolean threadRulesNameTopics;
    private long topicReach;
    private long threadReach;
    private boolean topicLife;
    private boolean threadLife;

    /** Takes a rule, unless the book has the same or a newer revision. */
    public RuleBookChange apply(Rule rule) {
        Rule known = rules.get(rule.id());
        if (known != null && known.revision() >= rule.revision()) {
            return RuleBookChange.IGNORED_OLD_REVISION;
        }
        rules.put(rule.id(), rule);
        index();
        if (rule.deleted()) {
            return RuleBookChange.DELETED;
        }
        return known == null || known.deleted() ? RuleBookChange.ADDED : RuleBookChange.REPLACED;
    }

    /** The rule or its tombstone; empty if the book never saw it. */
    public Optional<Rule> find(String ruleId) {
        return Optional.ofNullable(rules.get(ruleId));
    }

    /** All rules and tombstones, by id: what a snapshot must hold. */
    public Collection<Rule> all() {
        return List.copyOf(rules.values());
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

    /** Rules change rarely and are looked up for every item. */
    private void index() {
        List<Rule> topicRules = inForce(SubjectKind.TOPIC);
        forAnyTopic = topicRules.stream().filter(rule -> rule.topics().isEmpty()).toList();
        Map<String, List<Rule>> named = new HashMap<>();
        for (Rule rule : topicRules) {
            for (String topic : rule.topics()) {
                named.putIfAbsent(topic, applicable(topicRules, topic));
            }
        }
        byTopic = named;
        forThreads = inForce(SubjectKind.THREAD);
        topicReach = reach(topicRules);
        threadReach = reach(forThreads);
        topicLife = anyLife(topicRules);
        threadLife = anyLife(forThreads);
        threadRulesNameTopics = forThreads.stream().anyMatch(rule -> !rule.topics().isEmpty());
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
