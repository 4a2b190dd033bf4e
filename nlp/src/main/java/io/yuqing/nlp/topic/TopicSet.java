/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import io.yuqing.nlp.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compiled topics. Immutable and safe for threads. One pass over a text finds the terms of all
 * topics; only topics with a term in the text are evaluated.
 */
public final class TopicSet {

    private static final TopicSet NONE = new TopicSet(List.of(), new TermTable());

    private record Compiled(TopicDefinition definition, Expression expression) {}

    private final List<Compiled> topics;
    private final int[][] topicsOfTerm;
    private final TermFinder finder;

    private TopicSet(List<Compiled> topics, TermTable terms) {
        this.topics = topics;
        this.topicsOfTerm = postings(topics, terms.patterns().size());
        this.finder = new TermFinder(terms.patterns());
    }

    public static TopicSet none() {
        return NONE;
    }

    /**
     * @throws TopicExpressionException for the first topic, by id, whose expression cannot be used
     *     or could never fire, or whose id stands twice
     */
    public static TopicSet compile(Collection<TopicDefinition> definitions) {
        return compile(definitions, Integer.MAX_VALUE);
    }

    /**
     * As {@link #compile(Collection)}, for who cannot wait: an expression of which is still not
     * known after so many tries whether it can fire is let pass.
     */
    public static TopicSet compile(Collection<TopicDefinition> definitions, int tries) {
        sorted(definitions).forEach(topic -> requireAlive(topic, tries));
        return ofChecked(definitions);
    }

    /**
     * Of topics that were compiled before, each by itself; does not ask again whether they can
     * fire, which takes longer than all else.
     *
     * @throws TopicExpressionException as for {@link #compile}
     */
    public static TopicSet ofChecked(Collection<TopicDefinition> definitions) {
        TermTable terms = new TermTable();
        List<Compiled> compiled = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (TopicDefinition topic : sorted(definitions)) {
            if (!ids.add(topic.id())) {
                throw TopicExpressionException.at(topic.id(), 0, "the id stands twice in the set.");
            }
            compiled.add(new Compiled(topic, ExpressionParser.parse(topic, terms)));
        }
        return new TopicSet(List.copyOf(compiled), terms);
    }

    private static void requireAlive(TopicDefinition topic, int tries) {
        TermTable terms = new TermTable();
        Expression expression = ExpressionParser.parse(topic, terms);
        if (!new Witness(terms, tries).isAlive(expression)) {
            throw TopicExpressionException.at(
                    topic.id(),
                    0,
                    "the expression, or a part of it, can never fire: what it asks for is excluded"
                            + " by NOT as well, or does not fit into one text; take one of the two"
                            + " out.");
        }
    }

    public int size() {
        return topics.size();
    }

    /** The topics that fire, by id. */
    public List<TopicHit> match(Tokens tokens, ItemFilterView item) {
        if (topics.isEmpty()) {
            return List.of();
        }
        TermHits hits = finder.find(tokens);
        if (hits.isEmpty()) {
            return List.of();
        }
        List<TopicHit> fired = new ArrayList<>();
        BitSet candidates = candidates(hits);
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            TopicHit hit = hit(topics.get(i), hits, item);
            if (hit != null) {
                fired.add(hit);
            }
        }
        return fired;
    }

    /** The first topic, by id, that fires on an item whose origin is unknown; null if none does. */
    public TopicHit first(Tokens tokens) {
        TermHits hits = topics.isEmpty() ? TermHits.NONE : finder.find(tokens);
        if (hits.isEmpty()) {
            return null;
        }
        BitSet candidates = candidates(hits);
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            TopicHit hit = hit(topics.get(i), hits, ItemFilterView.UNKNOWN);
            if (hit != null) {
                return hit;
            }
        }
        return null;
    }

    private static TopicHit hit(Compiled topic, TermHits hits, ItemFilterView item) {
        if (!topic.definition.admits(item) || !topic.expression.matches(hits)) {
            return null;
        }
        List<String> words = new ArrayList<>();
        topic.expression.explain(hits, words);
        return new TopicHit(topic.definition.id(), List.copyOf(words));
    }

    private BitSet candidates(TermHits hits) {
        BitSet candidates = new BitSet(topics.size());
        BitSet terms = hits.terms();
        for (int term = terms.nextSetBit(0); term >= 0; term = terms.nextSetBit(term + 1)) {
            for (int topic : topicsOfTerm[term]) {
                candidates.set(topic);
            }
        }
        return candidates;
    }

    private static List<TopicDefinition> sorted(Collection<TopicDefinition> definitions) {
        return definitions.stream().sorted(Comparator.comparing(TopicDefinition::id)).toList();
    }

    /** For each term the topics that are tried on a text that holds it. */
    private static int[][] postings(List<Compiled> topics, int terms) {
        List<List<Integer>> postings = new ArrayList<>();
        for (int term = 0; term < terms; term++) {
            postings.add(new ArrayList<>());
        }
        for (int topic = 0; topic < topics.size(); topic++) {
            int number = topic;
            topics.get(topic).expression.needs(false).stream()
                    .forEach(term -> postings.get(term).add(number));
        }
        return postings.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
