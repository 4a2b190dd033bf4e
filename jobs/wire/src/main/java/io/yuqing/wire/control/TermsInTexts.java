/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import io.yuqing.domain.privacy.TextMask;
import io.yuqing.domain.readable.ReadableText;
import io.yuqing.nlp.topic.TermCounts;
import io.yuqing.nlp.topic.TopicDefinition;
import java.util.List;
import java.util.Map;

/**
 * Refuses terms that no text holds when topics are asked, since they go before: a number plate is
 * masked, {@code [图片]} and {@code 网页链接} are the page's and not the writer's.
 */
final class TermsInTexts {
    private static final String BEFORE = "听说，";
    private static final String AFTER = "，真的";

    private TermsInTexts() {}

    /**
     * @throws IllegalArgumentException for the first term that would never be found
     */
    static void require(TopicDefinition topic) {
        for (TermCounts.Count term : new TermCounts(List.of(topic)).of(topic.id())) {
            String typed = BEFORE + withoutStars(term.spelling()) + AFTER;
            String stored = TextMask.mask(ReadableText.of(typed));
            if (!stored.equals(typed) && holds(topic, typed, term) && !holds(topic, stored, term)) {
                throw new IllegalArgumentException(problem(topic, term.spelling()));
            }
        }
    }

    private static boolean holds(TopicDefinition topic, String text, TermCounts.Count term) {
        TermCounts counts = new TermCounts(List.of(topic));
        counts.take(null, text);
        return counts.of(topic.id()).stream()
                .anyMatch(found -> found.spelling().equals(term.spelling()) && found.texts() > 0);
    }

    private static String withoutStars(String term) {
        return term.replaceAll("^\\*|\\*$", "");
    }

    private static String problem(TopicDefinition topic, String term) {
        return "Topic %s, %s: \"%s\" is masked in texts, or taken out of them as words of a page, before topics are asked; use other words."
                .formatted(topic.id(), place(topic, term), term);
    }

    private static String place(TopicDefinition topic, String term) {
        for (Map.Entry<String, List<String>> set : topic.sets().entrySet()) {
            if (set.getValue().contains(term)) {
                return "set " + set.getKey();
            }
        }
        int index = Math.max(0, topic.expression().indexOf(term));
        return "character " + topic.expression().codePointCount(0, index);
    }
}
