/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import io.yuqing.nlp.topic.Expression.And;
import io.yuqing.nlp.topic.Expression.InTitle;
import io.yuqing.nlp.topic.Expression.Near;
import io.yuqing.nlp.topic.Expression.Not;
import io.yuqing.nlp.topic.Expression.Or;
import io.yuqing.nlp.topic.Expression.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The terms of a topic in normal form: what every text holds that the topic fires on, for those who
 * look through texts that were not analysed for it.
 */
public final class TopicTerms {
    private final TermTable terms = new TermTable();
    private final Map<String, String> looked = new HashMap<>();
    private final List<Set<String>> needed;

    private TopicTerms(TopicDefinition topic) {
        needed = List.copyOf(needed(ExpressionParser.parse(topic, terms), false));
    }

    /**
     * @throws TopicExpressionException if its expression cannot be used
     */
    public static TopicTerms of(TopicDefinition topic) {
        return new TopicTerms(topic);
    }

    /**
     * A text on which the topic fires holds at least one term of each set. There is at least one
     * set: no expression fires on texts without its words.
     */
    public List<Set<String>> needed() {
        return needed;
    }

    /**
     * What is looked for.
     *
     * @param word one of those by which the topic fired
     */
    public String lookedFor(String word) {
        return looked.get(word);
    }

    private List<Set<String>> needed(Expression expression, boolean negated) {
        if (expression instanceof Not not) {
            return needed(not.part(), !negated);
        }
        if (expression instanceof InTitle title) {
            return needed(title.part(), negated);
        }
        if (expression instanceof And and) {
            return negated ? ofAny(and.parts(), true) : ofAll(and.parts(), false);
        }
        if (expression instanceof Or or) {
            return negated ? ofAll(or.parts(), true) : ofAny(or.parts(), false);
        }
        if (expression instanceof Near near) {
            List<Set<String>> both = new ArrayList<>(ofAny(near.left(), false));
            both.addAll(ofAny(near.right(), false));
            return negated ? List.of() : both;
        }
        Term term = (Term) expression;
        String text = terms.pattern(term.id()).text();
        looked.put(term.written(), text);
        return negated ? List.of() : List.of(Set.of(text));
    }

    /** All parts hold, so what each needs is needed. */
    private List<Set<String>> ofAll(List<? extends Expression> parts, boolean negated) {
        List<Set<String>> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(needed(part, negated)));
        return all;
    }

    /** One part holds, and with it the shortest of its sets; nothing is needed if it needs none. */
    private List<Set<String>> ofAny(List<? extends Expression> parts, boolean negated) {
        Set<String> any = new LinkedHashSet<>();
        boolean free = false;
        for (Expression part : parts) {
            List<Set<String>> sets = needed(part, negated);
            free |= sets.isEmpty();
            sets.stream().min((one, other) -> one.size() - other.size()).ifPresent(any::addAll);
        }
        return free ? List.of() : List.of(any);
    }
}
