/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp;

import io.yuqing.nlp.text.Segmenter;
import io.yuqing.nlp.text.Tokens;
import io.yuqing.nlp.topic.TopicDefinition;
import io.yuqing.nlp.topic.TopicExpressionException;
import io.yuqing.nlp.topic.TopicHit;
import io.yuqing.nlp.topic.TopicSet;
import io.yuqing.nlp.topic.TopicTerms;
import java.util.List;
import java.util.Set;

/**
 * One expression in the language of topics, asked of texts that are stored: it fires on what a
 * topic of that expression would fire on in the analysis. Of the dictionaries it loads that of
 * words, and no model. Immutable and safe for threads.
 */
public final class TextSearch {
    private static final String ID = "search";

    /** Somebody waits: an expression that needs more is not asked whether it can fire at all. */
    private static final int MOST_TRIES = 200;

    private final TopicSet topics;
    private final TopicTerms terms;

    private TextSearch(TopicSet topics, TopicTerms terms) {
        this.topics = topics;
        this.terms = terms;
    }

    /**
     * @throws TopicExpressionException if the expression cannot be used, or could never fire
     * @throws IllegalStateException if something hides the dictionaries
     */
    public static TextSearch of(String expression) {
        HanlpHome.check();
        TopicDefinition asked =
                new TopicDefinition(ID, ID, expression, Set.of(), Set.of(), Set.of());
        return new TextSearch(TopicSet.compile(List.of(asked), MOST_TRIES), TopicTerms.of(asked));
    }

    /**
     * The words by which it fires, as they are written in the expression; none if it does not.
     *
     * @param title empty if there is none
     * @param mediaText what is read in pictures; empty if there is none
     */
    public List<String> words(String title, String text, String mediaText) {
        String body = mediaText.isEmpty() ? text : text + '\n' + mediaText;
        Tokens tokens = Segmenter.cut(ComparedText.normal(title, body));
        TopicHit hit = topics.first(tokens);
        return hit == null ? List.of() : hit.words();
    }

    /** Its terms in normal form. */
    public TopicTerms terms() {
        return terms;
    }
}
