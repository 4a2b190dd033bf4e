/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.category;

import io.yuqing.nlp.features.TextFeatures;
import io.yuqing.nlp.text.Normalizer;
import io.yuqing.nlp.text.Tokenizer;
import io.yuqing.nlp.text.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints for each rule how often it fired and was right on the texts labelled by hand, so that a
 * rule that does harm is seen. Argument: the folder of training and dev files.
 */
public final class MeasureCategory {

    private static final class Count {
        private int fired;
        private int right;
        private int accepted;
    }

    private MeasureCategory() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("Argument: the folder of training and dev files.");
        }
        Path folder = Path.of(args[0]);
        measure(folder.resolve("route_weak_train.tsv.gz"), "route_labels_train.tsv");
        measure(folder.resolve("route_weak_dev.tsv.gz"), "route_labels_dev.tsv");
    }

    private static void measure(Path file, String labels) throws IOException {
        HandLabels hand = HandLabels.read(labels);
        Tokenizer tokenizer = Tokenizer.plain();
        Router router = Router.load();
        Map<String, Count> counts = new TreeMap<>();
        for (RouteExample example : RouteExample.read(file)) {
            HandLabels.Label label = hand.of(example.raw());
            if (label == null) {
                continue;
            }
            Tokens tokens = tokenizer.tokenize(Normalizer.normalize(null, example.text()));
            Routing routing = router.route(tokens, TextFeatures.of(tokens));
            String by = routing.reason().startsWith("规则") ? routing.reason().split("：")[0] : "模型";
            for (String group : new String[] {by, "全部"}) {
                Count count = counts.computeIfAbsent(group, name -> new Count());
                count.fired++;
                count.right += routing.first() == label.first() ? 1 : 0;
                count.accepted += label.accepts(routing.first()) ? 1 : 0;
            }
        }
        System.out.println(file.getFileName());
        counts.forEach(
                (by, count) ->
                        System.out.printf(
                                Locale.ROOT,
                                "  %4d texts, right %.2f, accepted %.2f  %s%n",
                                count.fired,
                                (double) count.right / count.fired,
                                (double) count.accepted / count.fired,
                                by));
    }
}
