/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import io.yuqing.acceptance.bench.load.ItemStream;
import io.yuqing.acceptance.bench.load.Outgoing;
import io.yuqing.acceptance.bench.probe.ThreadCpu;
import io.yuqing.nlp.HanlpTextAnalyzer;
import io.yuqing.nlp.TextAnalyzer;
import io.yuqing.nlp.topic.ItemFilterView;
import io.yuqing.nlp.topic.TopicSet;
import io.yuqing.wire.item.WireItem;
import java.util.ArrayList;
import java.util.List;

/**
 * The limit of the machine: text analysis in a loop on one thread, and nothing else, over the items
 * that the pipeline is measured with. Each is read once: a text that comes again is cheaper. CPU
 * time of that thread only, so its garbage collection and compilation are not in it, while the
 * former is in the figures of the pipeline.
 */
final class BareAnalysis {
    /** Decoded ahead, so that the clock is read for many items at once. */
    private static final int AHEAD = 1_000;

    private final TextAnalyzer analyzer;
    private final List<WireItem> ahead = new ArrayList<>(AHEAD);
    private long nanos;
    private long items;
    private long chars;
    private long tokens;

    /**
     * What an item takes.
     *
     * @param micros CPU microseconds
     * @param chars of title and text
     */
    record Cost(double micros, double chars) {}

    private BareAnalysis(TopicSet topics) {
        this.analyzer = HanlpTextAnalyzer.load().withTopics(topics);
    }

    /** The mean over what is measured of a stream, after its first part. */
    static Cost of(TopicSet topics, ItemStream stream) {
        BareAnalysis bare = new BareAnalysis(topics);
        stream.forEachBeforeMeasuring(bare::take);
        bare.analyse();
        bare.nanos = 0;
        bare.items = 0;
        bare.chars = 0;
        stream.forEachMeasured(bare::take);
        bare.analyse();
        if (bare.tokens == 0) {
            throw new IllegalStateException("the stream holds no words");
        }
        return new Cost(bare.nanos / 1e3 / bare.items, bare.chars / (double) bare.items);
    }

    private void take(Outgoing record) {
        if (record.isWellFormed()) {
            WireItem item = record.item();
            chars += item.title.length() + item.text.length();
            ahead.add(item);
        }
        if (ahead.size() == AHEAD) {
            analyse();
        }
    }

    private void analyse() {
        long start = ThreadCpu.nanos();
        for (WireItem item : ahead) {
            tokens +=
                    analyzer.analyze(
                                    item.title,
                                    item.text,
                                    new ItemFilterView(item.platform, item.channel, item.region))
                            .tokenCount();
        }
        nanos += ThreadCpu.nanos() - start;
        items += ahead.size();
        ahead.clear();
    }
}
