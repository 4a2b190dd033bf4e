/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.nlp.dictionary.WordFile;
import io.yuqing.nlp.text.NormalText;
import io.yuqing.nlp.text.Normalizer;
import io.yuqing.nlp.text.Tokenizer;
import io.yuqing.nlp.text.Tokens;
import io.yuqing.nlp.topic.TopicDefinition;
import io.yuqing.nlp.topic.TopicSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Strings nobody would write, with everything loaded that could trip over them. */
class AnalyzerFuzzTest {

    private static final long SEED = 20_250_303;
    private static final int STRINGS = 20_000;
    private static final int MEGABYTE = 1 << 20;

    /** What the stages of the analysis take apart, and places and topic words whole and cut. */
    private static final String[] PIECES = {
        "//", "@", "[", "]", "<url>", "<user", "〔", "〕", "http://", "www.", "1380013", "a@b.c",
        "\n", " ", "\uD83D", "\uDE00", "\u200D", "\uFE0F", "\uFEFF", "\u0000", "\uE000", "\uE002",
        "\uFFFF", "\u202E", "１", "Ａ", "西林", "县", "西林县", "清河镇政府", "广西", "路", "云汀", "大道", "停水", "小区",
        "食物中毒", "不", "没有", "哈哈哈哈哈", "標題", "：", "{", "\"", "龘", "𠮷", "ß", "İ", "ﬃ", "가", "ا", "5",
        "."
    };

    private static final HanlpTextAnalyzer ANALYZER =
            HanlpTextAnalyzer.load()
                    .withTopics(topics())
                    .withDictionary(WordFile.parse("words", "云汀大道 地名\n5g基站\n停水小区"));

    @Test
    void analyzeNeverThrowsAndItsAnswerIsWhole() {
        Random random = new Random(SEED);
        for (int i = 0; i < STRINGS; i++) {
            String title = random.nextInt(3) == 0 ? string(random) : null;
            String text = string(random);
            TextAnalysis analysis = ANALYZER.analyze(title, text, null);
            assertThat(analysis.sentimentScore()).isBetween(0f, 1f);
            assertThat(analysis.keywords()).doesNotContainNull().doesNotHaveDuplicates();
            assertThat(analysis.places()).doesNotContainNull().doesNotHaveDuplicates();
            assertThat(analysis.routing()).isNotNull();
            assertThat(analysis.fingerprint().encode()).hasSizeLessThanOrEqualTo(72);
        }
    }

    @Test
    void theTokensOfAnyStringStandInOrderAndLeaveOutBlanksOnly() {
        Random random = new Random(SEED + 1);
        Tokenizer tokenizer = Tokenizer.plain();
        for (int i = 0; i < STRINGS; i++) {
            NormalText text = Normalizer.normalize(string(random), string(random));
            Tokens tokens = tokenizer.tokenize(text);
            int end = 0;
            for (int token = 0; token < tokens.size(); token++) {
                assertThat(new String(text.chars(), end, tokens.start(token) - end)).isBlank();
                assertThat(tokens.end(token)).isGreaterThan(tokens.start(token));
                end = tokens.end(token);
            }
            assertThat(new String(text.chars(), end, text.length() - end)).isBlank();
            assertThat(text.title()).isLessThanOrEqualTo(text.length());
            assertThat(text.own()).isBetween(0, text.length());
        }
    }

    @Test
    void aMegabyteIsReadNoFurtherThanItsFirstPart() {
        Random random = new Random(SEED + 2);
        for (String piece : PIECES) {
            String endless = piece.repeat(MEGABYTE / piece.length());
            NormalText text = Normalizer.normalize(endless, endless);
            assertThat(text.length()).isLessThanOrEqualTo(Normalizer.MAX_TEXT + 202);
            assertThat(ANALYZER.analyze(endless, endless, null).tokenCount())
                    .isLessThanOrEqualTo(text.length());
        }
        StringBuilder any = new StringBuilder();
        while (any.length() < MEGABYTE) {
            any.append((char) random.nextInt(1 << 16));
        }
        String text = any.toString();
        assertThat(ANALYZER.analyze(null, text, null))
                .isEqualTo(ANALYZER.analyze(null, text.substring(0, Normalizer.MAX_TEXT), null));
    }

    @Test
    void manyThreadsGiveTheAnswersOfOne() throws Exception {
        Random random = new Random(SEED + 3);
        List<String> texts = new ArrayList<>(SampleTexts.of(300, SEED));
        for (int i = 0; i < 300; i++) {
            texts.add(string(random));
        }
        List<TextAnalysis> alone = analyses(texts);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<TextAnalysis>>> together = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                together.add(threads.submit(() -> analyses(texts)));
            }
            for (Future<List<TextAnalysis>> answers : together) {
                assertThat(answers.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<TextAnalysis> analyses(List<String> texts) {
        return texts.stream().map(text -> ANALYZER.analyze("停水", text, null)).toList();
    }

    private static String string(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(1 << 16));
                case 1 -> text.append((char) ('\u4E00' + random.nextInt(0x5200)));
                default -> text.append(PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }

    private static TopicSet topics() {
        Map<String, List<String>> sets = Map.of("词", List.of("停水", "清河镇", "*中毒", "哈*", "[怒]"));
        List<TopicDefinition> topics = new ArrayList<>();
        for (String expression :
                List.of(
                        "@词 NEAR/3 (西林 EXCEPT (西林县 OR 西林路))",
                        "标题:(@词 OR 广西) AND NOT 小区",
                        "(西林 OR 大道) EXCEPT (西林县 OR 云汀大道)",
                        "路 OR a OR 𠮷 OR \"停水 小区\" OR 5")) {
            String id = "t" + topics.size();
            topics.add(new TopicDefinition(id, id, expression, Set.of(), Set.of(), Set.of(), sets));
        }
        return TopicSet.compile(topics);
    }
}
