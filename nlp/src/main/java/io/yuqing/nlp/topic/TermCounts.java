/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import io.yuqing.nlp.text.Normalizer;
import io.yuqing.nlp.text.Segmenter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** In how many texts each term of some topics stands, wherever it has to. Not thread-safe. */
public final class TermCounts {

    /**
     * A term of a topic.
     *
     * @param spelling as it is written in the expression or set
     * @param texts in which it stands
     */
    public record Count(String spelling, long texts) {}

    private record Spelled(int id, String spelling) {}

    private final Map<String, List<Spelled>> topics = new LinkedHashMap<>();
    private final TermFinder finder;
    private final long[] texts;
    private long all;

    /**
     * @throws TopicExpressionException for the first expression that cannot be used
     */
    public TermCounts(Collection<TopicDefinition> definitions) {
        TermTable terms = new TermTable();
        for (TopicDefinition topic : definitions) {
            TermTable own = new TermTable();
            ExpressionParser.parse(topic, own);
            List<Spelled> spelled = new ArrayList<>();
            for (int i = 0; i < own.patterns().size(); i++) {
                String spelling = own.spellings().get(i);
                spelled.add(new Spelled(terms.idOf(own.pattern(i), spelling), spelling));
            }
            topics.put(topic.id(), spelled);
        }
        finder = new TermFinder(terms.patterns());
        texts = new long[terms.patterns().size()];
    }

    public void take(String title, String text) {
        all++;
        finder.find(Segmenter.cut(Normalizer.normalize(title, text))).terms().stream()
                .forEach(term -> texts[term]++);
    }

    /** How many texts were taken. */
    public long texts() {
        return all;
    }

    /** Of a topic, in the order of its expression. */
    public List<Count> of(String topicId) {
        return topics.get(topicId).stream()
                .map(term -> new Count(term.spelling, texts[term.id]))
                .toList();
    }
}
