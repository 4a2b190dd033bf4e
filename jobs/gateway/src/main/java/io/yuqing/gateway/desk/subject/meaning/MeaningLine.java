/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.meaning;

import io.yuqing.gateway.desk.page.Words;
import io.yuqing.gateway.desk.subject.part.ItemLine;
import io.yuqing.gateway.desk.subject.read.ItemText;
import io.yuqing.nlp.view.View;
import java.time.Instant;
import java.util.Map;

/**
 * One group.
 *
 * @param attitudes 负面 40、中性 3, those that are there
 * @param words that mark it off; empty if there are none
 * @param quote one of its comments as it stands; null after its 30 days
 */
public record MeaningLine(
        String comments,
        String share,
        String texts,
        String attitudes,
        String words,
        ItemLine quote) {

    static MeaningLine of(View view, int read, Map<String, ItemText> texts, Instant now) {
        ItemText quote = texts.get(view.quote().id());
        return new MeaningLine(
                Words.number(view.comments()),
                Words.share(view.comments(), read),
                Words.number(view.texts()),
                attitudes(view),
                String.join("、", view.words()),
                quote == null ? null : ItemLine.of(quote, now));
    }

    private static String attitudes(View view) {
        StringBuilder words = new StringBuilder();
        add(words, "negative", view.negative());
        add(words, "neutral", view.neutral());
        add(words, "positive", view.positive());
        return words.toString();
    }

    private static void add(StringBuilder words, String attitude, int comments) {
        if (comments > 0) {
            words.append(words.isEmpty() ? "" : "、")
                    .append(Words.attitude(attitude))
                    .append(' ')
                    .append(Words.number(comments));
        }
    }
}
