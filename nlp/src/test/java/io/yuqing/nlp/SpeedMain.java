/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import io.yuqing.nlp.text.Normalizer;
import io.yuqing.nlp.text.Tokenizer;
import io.yuqing.nlp.topic.TopicDefinition;
import io.yuqing.nlp.topic.TopicSet;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Prints documents (60 to 140 characters) per CPU-second of one thread: HanLP's plain Viterbi
 * segmenter alone, and the whole analysis with a few topics and with many. CPU time rather than
 * wall time, so that the figure holds on a busy machine; ratios travel better than figures.
 */
public final class SpeedMain {

    private static final int TEXTS = 5_000;
    private static final int ROUNDS = 8;

    private SpeedMain() {}

    public static void main(String[] args) {
        List<String> texts = SampleTexts.of(TEXTS, 1);
        HanlpTextAnalyzer bare = HanlpTextAnalyzer.load();
        HanlpTextAnalyzer some = bare.withTopics(TopicSet.compile(topics(20)));
        HanlpTextAnalyzer many = bare.withTopics(TopicSet.compile(topics(2_000)));
        Tokenizer tokenizer = Tokenizer.plain();
        Segment plain =
                new ViterbiSegment()
                        .enableCustomDictionary(false)
                        .enableAllNamedEntityRecognize(false)
                        .enablePartOfSpeechTagging(false);
        for (int pass = 1; pass <= 2; pass++) {
            measure("plain Viterbi alone", texts, text -> plain.seg(text).size());
            measure(
                    "tokens only",
                    texts,
                    text -> tokenizer.tokenize(Normalizer.normalize(null, text)).size());
            measure("whole analysis, no topics", texts, text -> size(bare, text));
            measure("whole analysis, 20 topics", texts, text -> size(some, text));
            measure("whole analysis, 2000 topics", texts, text -> size(many, text));
            measure("empty texts", texts, text -> size(many, ""));
        }
    }

    private static int size(HanlpTextAnalyzer analyzer, String text) {
        return analyzer.analyze(null, text, null).tokenCount();
    }

    private static void measure(String what, List<String> texts, ToIntFunction<String> work) {
        long tokens = 0;
        long start = cpuNanos();
        for (int round = 0; round < ROUNDS; round++) {
            for (String text : texts) {
                tokens += work.applyAsInt(text);
            }
        }
        double seconds = (cpuNanos() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-30s %,12.0f docs per CPU-second (%d tokens)%n",
                what,
                ROUNDS * texts.size() / seconds,
                tokens);
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Twenty that look for words of the sample texts, the others for words that are not there. */
    private static List<TopicDefinition> topics(int count) {
        List<TopicDefinition> topics = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String mark = i < 20 ? "" : "词" + i;
            String expression =
                    switch (i % 3) {
                        case 0 -> "(停水X OR 断水X) AND (小区 OR 学校) AND NOT 演习";
                        case 1 -> "食堂X NEAR/10 (肚子X OR 中毒X)";
                        default -> "\"云溪县 政府X\" OR *污染X";
                    };
            topics.add(
                    new TopicDefinition(
                            "t" + i,
                            "t" + i,
                            expression.replace("X", mark),
                            Set.of(),
                            Set.of(),
                            Set.of()));
        }
        return topics;
    }
}
