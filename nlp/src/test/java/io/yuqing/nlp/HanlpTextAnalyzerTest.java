/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.yuqing.nlp.sentiment.Sentiment;
import io.yuqing.nlp.topic.TopicDefinition;
import io.yuqing.nlp.topic.TopicSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class HanlpTextAnalyzerTest {

    private static final String BITS =
            "停水小区縣長的了不没，。！？、…[怒]()<>〔〕“”\"'/@#&:.-_~*0123456789abcHTPw \t\n\r\u0000\u0007\u200B"
                    + "\uFEFF\uD83D\uDE00\uDE21\uE000\uE001\uFFFD\u3007\u3042\uAC00\u0661٣é𠮷";
    private static final String[] PIECES = {
        "http://",
        "https://t.cn/",
        "www.",
        "//@",
        "// <user>",
        "<url>",
        "@用户",
        "〔电话〕",
        "a@b.c",
        "[哈哈]",
        "[",
        "👨‍👩‍👧"
    };

    private static final HanlpTextAnalyzer ANALYZER =
            HanlpTextAnalyzer.load()
                    .withTopics(
                            TopicSet.compile(
                                    List.of(
                                            topic("water", "停水 AND NOT 演习 OR *水 NEAR/3 小区*"),
                                            topic("any", "[怒] OR a OR \"小区 停水\" OR 0"))));

    @Test
    void neverThrowsWhateverTheStringsHold() {
        Random random = new Random(20_240_601);
        for (int round = 0; round < 20_000; round++) {
            String title = random.nextInt(3) == 0 ? noise(random) : null;
            String text = noise(random);
            assertThatCode(() -> check(ANALYZER.analyze(title, text, null)))
                    .as("title %s, text %s", title, text)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void everySingleCharacterIsFineAlone() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            check(ANALYZER.analyze(null, String.valueOf(c), null));
        }
    }

    @Test
    void nothingIsNeutralAndFlagged() {
        for (String nothing : new String[] {null, "", "   ", "\u0000\u200B"}) {
            TextAnalysis analysis = ANALYZER.analyze(nothing, nothing, null);

            assertThat(analysis.sentiment()).isEqualTo(Sentiment.NEUTRAL);
            assertThat(analysis.lowConfidence()).isTrue();
            assertThat(analysis.keywords()).isEmpty();
            assertThat(analysis.topics()).isEmpty();
            assertThat(analysis.tokenCount()).isZero();
        }
    }

    @Test
    void endlessTextCostsNoMoreThanTheFirstTwoThousandCharacters() {
        String text = String.join("", SampleTexts.of(20, 3)).substring(0, 2_000);

        assertThat(ANALYZER.analyze(null, text + "停电".repeat(500_000), null))
                .isEqualTo(ANALYZER.analyze(null, text, null));
    }

    @Test
    void manyThreadsGetTheAnswersOfOne() throws Exception {
        List<String> texts = SampleTexts.of(400, 2);
        List<TextAnalysis> alone = analyses(texts);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<List<TextAnalysis>>> together = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                together.add(threads.submit(() -> analyses(texts)));
            }
            for (Future<List<TextAnalysis>> answers : together) {
                assertThat(answers.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anAnalyzerLoadedAnewGivesTheSameAnswers() {
        List<String> texts = SampleTexts.of(100, 4);
        HanlpTextAnalyzer other = HanlpTextAnalyzer.load();

        assertThat(other.version()).isEqualTo(ANALYZER.version());
        for (String text : texts) {
            TextAnalysis one = ANALYZER.analyze("标题", text, null);
            TextAnalysis two = other.analyze("标题", text, null);
            assertThat(two.keywords()).isEqualTo(one.keywords());
            assertThat(two.sentiment()).isEqualTo(one.sentiment());
            assertThat(two.sentimentScore()).isEqualTo(one.sentimentScore());
        }
    }

    @Test
    void topicsChangeNeitherKeyWordsNorSentiment() {
        HanlpTextAnalyzer without = ANALYZER.withTopics(TopicSet.none());
        for (String text : SampleTexts.of(200, 5)) {
            TextAnalysis with = ANALYZER.analyze(null, text, null);
            TextAnalysis bare = without.analyze(null, text, null);
            assertThat(bare.topics()).isEmpty();
            assertThat(bare.keywords()).isEqualTo(with.keywords());
            assertThat(bare.sentimentScore()).isEqualTo(with.sentimentScore());
            assertThat(bare.tokenCount()).isEqualTo(with.tokenCount());
        }
    }

    @Test
    void theVersionNamesDictionaryAndModel() {
        assertThat(ANALYZER.version())
                .matches(
                        "hanlp-1\\.8\\.6 sentiment-[0-9a-f]{8} category-[0-9a-f]{8} rules-[0-9a-f]{8}"
                                + " places-[0-9a-f]{8}");
    }

    private static List<TextAnalysis> analyses(List<String> texts) {
        return texts.stream().map(text -> ANALYZER.analyze(null, text, null)).toList();
    }

    private static void check(TextAnalysis analysis) {
        assertThat(analysis.keywords()).hasSizeLessThanOrEqualTo(8).doesNotHaveDuplicates();
        assertThat(analysis.sentimentScore()).isBetween(0f, 1f);
        assertThat(analysis.tokenCount()).isBetween(0, 2_201);
    }

    private static String noise(Random random) {
        StringBuilder noise = new StringBuilder();
        int length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(8)) {
                case 0 -> noise.append((char) random.nextInt(1 << 16));
                case 1 -> noise.append(PIECES[random.nextInt(PIECES.length)]);
                case 2 -> noise.append((char) ('\u4E00' + random.nextInt(0x5200)));
                default -> noise.append(BITS.charAt(random.nextInt(BITS.length())));
            }
        }
        return noise.toString();
    }

    private static TopicDefinition topic(String id, String expression) {
        return new TopicDefinition(id, id, expression, Set.of(), Set.of(), Set.of());
    }
}
