/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import io.yuqing.acceptance.bench.figure.Percentiles;
import io.yuqing.acceptance.bench.probe.ThreadCpu;
import io.yuqing.nlp.HanlpTextAnalyzer;
import io.yuqing.nlp.TextAnalyzer;
import io.yuqing.nlp.topic.ItemFilterView;
import io.yuqing.nlp.topic.TopicSet;
import io.yuqing.wire.item.WireItem;
import java.util.List;

/**
 * The limit of the machine: text analysis in a loop on one thread, and nothing else. CPU time of
 * that thread only, so its garbage collection and compilation are not in it, while they are in the
 * figures of the pipeline.
 */
final class BareAnalysis {
    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 7;

    private final TextAnalyzer analyzer;
    private final List<WireItem> items;

    BareAnalysis(TopicSet topics, List<WireItem> items) {
        this.analyzer = HanlpTextAnalyzer.load().withTopics(topics);
        this.items = items;
    }

    /** CPU microseconds for one item: the median of several rounds over all of them. */
    double microsPerItem() {
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            round();
        }
        double[] micros = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            micros[round] = round();
        }
        return Percentiles.of(micros).at(0.5);
    }

    private double round() {
        long tokens = 0;
        long start = ThreadCpu.nanos();
        for (WireItem item : items) {
            tokens +=
                    analyzer.analyze(
                                    item.title,
                                    item.text,
                                    new ItemFilterView(item.platform, item.channel, item.region))
                            .tokenCount();
        }
        long nanos = ThreadCpu.nanos() - start;
        if (tokens == 0) {
            throw new IllegalStateException("the demo stream holds no words");
        }
        return nanos / 1e3 / items.size();
    }
}
