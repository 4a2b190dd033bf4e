/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.readable.ReadableText;
import io.yuqing.nlp.HanlpTextAnalyzer;
import io.yuqing.nlp.TextAnalysis;
import io.yuqing.nlp.topic.TopicDefinition;
import io.yuqing.nlp.topic.TopicHit;
import io.yuqing.nlp.topic.TopicSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A post cut out of a page means what the same post means that somebody typed. */
class TextsOfPagesTest {
    private static final String PAGE =
            "<span class=\"url-icon\"><img alt=[怒] src=\"https://h5.invalid/a.png\"/></span>东湖又"
                    + "<a href=\"/s\"><span class=\"surl-text\">#东湖水质#</span></a>变臭<br />小区停<br/>水";
    private static final String TYPED = "[怒]东湖又#东湖水质#变臭，小区停水";

    private static final TopicDefinition WATER =
            new TopicDefinition("water", "停水", "停水", Set.of(), Set.of(), Set.of());

    @Test
    void theSameWordsAttitudeTopicsAndCopies() {
        HanlpTextAnalyzer analyzer =
                HanlpTextAnalyzer.load().withTopics(TopicSet.compile(List.of(WATER)));
        TextAnalysis page = analyzer.analyze(null, ReadableText.of(PAGE), null);
        TextAnalysis typed = analyzer.analyze(null, TYPED, null);

        assertThat(page.keywords()).contains("停水").doesNotContain("span", "class", "em", "br");
        assertThat(page.topics()).extracting(TopicHit::topicId).containsExactly("water");
        assertThat(page.sentiment()).isEqualTo(typed.sentiment());
        assertThat(page.fingerprint().exactKey()).isEqualTo(typed.fingerprint().exactKey());
    }
}
