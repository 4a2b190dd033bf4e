/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.reference;

import io.yuqing.acceptance.bench.load.StarterTopics;
import io.yuqing.nlp.HanlpTextAnalyzer;
import io.yuqing.nlp.TextAnalysis;
import io.yuqing.nlp.TextAnalyzer;
import io.yuqing.nlp.sentiment.Sentiment;
import io.yuqing.nlp.topic.ItemFilterView;
import io.yuqing.wire.item.Decoded;
import io.yuqing.wire.item.WireItem;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/** Reads each text as our job does, topics included; what cannot be decoded is dropped. */
final class JudgeText extends RichFlatMapFunction<Decoded, JudgedItem> {
    private final String topicsFile;
    private transient TextAnalyzer analyzer;

    JudgeText(String topicsFile) {
        this.topicsFile = topicsFile;
    }

    @Override
    public void open(OpenContext context) throws IOException {
        analyzer = HanlpTextAnalyzer.load().withTopics(StarterTopics.read(Path.of(topicsFile)));
    }

    @Override
    public void flatMap(Decoded decoded, Collector<JudgedItem> out) {
        WireItem item = decoded.item;
        if (item == null) {
            return;
        }
        TextAnalysis analysis =
                analyzer.analyze(
                        item.title,
                        item.text,
                        new ItemFilterView(item.platform, item.channel, item.region));
        JudgedItem judged = new JudgedItem();
        judged.thread = item.rootId;
        judged.comment = item.kind.equals(WireItem.COMMENT);
        judged.negative = analysis.sentiment() == Sentiment.NEGATIVE;
        out.collect(judged);
    }
}
