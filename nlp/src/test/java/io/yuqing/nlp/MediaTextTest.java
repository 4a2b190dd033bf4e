/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.nlp.sentiment.Sentiment;
import io.yuqing.nlp.topic.ItemFilterView;
import io.yuqing.nlp.topic.TopicDefinition;
import io.yuqing.nlp.topic.TopicHit;
import io.yuqing.nlp.topic.TopicSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What is to be read in pictures is what an item is about, and not what its writer thinks of it.
 */
class MediaTextTest {
    private static final String NOTICE = "停水通知：城东片区7月1日8时至18时停水检修，请居民提前储水。";
    private static final String ANGER = "太气人了，三天两头停，投诉电话根本打不通，物业就是骗子！";
    private static final String PRAISE = "师傅们辛苦了，修得真快，给你们点赞，非常满意！";

    private static final HanlpTextAnalyzer ANALYZER =
            HanlpTextAnalyzer.load()
                    .withTopics(
                            TopicSet.compile(
                                    List.of(
                                            topic("water", "停水 AND 投诉"),
                                            topic("works", "停水 AND NOT 投诉"))));

    @Test
    void aTopicMatchesOnBothTogether() {
        assertThat(topics(shown("", ANGER, NOTICE))).containsExactly("water");
        assertThat(topics(shown("", PRAISE, NOTICE))).containsExactly("works");
        assertThat(topics(shown("", PRAISE, ""))).isEmpty();
    }

    @Test
    void theAttitudeIsThatOfTheWriterWhateverThePicturesSay() {
        TextAnalysis praise = ANALYZER.analyze("", PRAISE, null);
        assertThat(praise.sentiment()).isEqualTo(Sentiment.POSITIVE);
        TextAnalysis shown = shown("", PRAISE, ANGER);

        assertThat(shown.sentiment()).isEqualTo(praise.sentiment());
        assertThat(shown.sentimentScore()).isEqualTo(praise.sentimentScore());
        assertThat(shown.fingerprint()).isEqualTo(praise.fingerprint());
    }

    @Test
    void whoWroteNothingIsReadInThePictures() {
        for (String nothing : new String[] {"", " \n"}) {
            TextAnalysis shown = shown("", nothing, ANGER);
            TextAnalysis written = ANALYZER.analyze("", ANGER, null);
            assertThat(shown.sentiment()).isEqualTo(Sentiment.NEGATIVE);
            assertThat(shown.sentimentScore()).isEqualTo(written.sentimentScore());
            assertThat(shown.fingerprint()).isEqualTo(written.fingerprint());
        }
    }

    @Test
    void placesAndKeyWordsAreThoseOfBoth() {
        TextAnalysis shown = shown("", PRAISE, NOTICE);
        assertThat(shown.keywords()).contains("停水");
        assertThat(shown.places()).isEqualTo(ANALYZER.analyze("", NOTICE, null).places());
    }

    @Test
    void withoutMediaNothingIsOtherwise() {
        assertThat(shown("标题", ANGER, "")).isEqualTo(ANALYZER.analyze("标题", ANGER, null));
    }

    private static TextAnalysis shown(String title, String text, String media) {
        return ANALYZER.analyzeShown(title, text, media, places -> ItemFilterView.UNKNOWN);
    }

    private static List<String> topics(TextAnalysis analysis) {
        return analysis.topics().stream().map(TopicHit::topicId).toList();
    }

    private static TopicDefinition topic(String id, String expression) {
        return new TopicDefinition(id, id, expression, Set.of(), Set.of(), Set.of());
    }
}
