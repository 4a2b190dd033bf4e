/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.topic;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.control.trial.TopicTrial;
import io.yuqing.control.trial.TopicTrial.Outcome;
import io.yuqing.control.trial.TopicTrial.Sample;
import io.yuqing.tools.common.file.IgnoredLines;
import java.util.Locale;

/** Says how often each topic fired, for people and for programs. */
final class TrialReport {
    private final TopicTrial trial;
    private final String items;
    private final IgnoredLines ignored;

    /**
     * @param items where they come from
     * @param ignored lines that are no item
     */
    TrialReport(TopicTrial trial, String items, IgnoredLines ignored) {
        this.trial = trial;
        this.items = items;
        this.ignored = ignored;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        line(text, "条目 %,d 条（%s）", trial.items(), items);
        ignored.text().forEach(line -> line(text, "%s", line));
        if (trial.unfit() > 0) {
            line(text, "其中 %,d 条是纯文本，没有平台、渠道、地区：有这些限定的话题不会命中。", trial.unfit());
        }
        for (Outcome outcome : trial.outcomes()) {
            String name = outcome.topic().name() + "（" + outcome.topic().id() + "）";
            if (outcome.hits() == 0) {
                line(text, "%n%s：没有命中", name);
                continue;
            }
            line(text, "%n%s：命中 %,d 条，占 %.1f%%", name, outcome.hits(), 100 * share(outcome));
            for (Sample sample : outcome.samples()) {
                line(text, "  [%s] %s", String.join("、", sample.words()), sample.text());
            }
        }
        return text.toString().stripTrailing();
    }

    String json() {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("items", trial.items());
        ObjectNode reasons = root.putObject("ignored");
        ignored.counts().forEach(reasons::put);
        root.put("without_origin", trial.unfit());
        ArrayNode topics = root.putArray("topics");
        for (Outcome outcome : trial.outcomes()) {
            ObjectNode topic = topics.addObject();
            topic.put("id", outcome.topic().id());
            topic.put("name", outcome.topic().name());
            topic.put("hits", outcome.hits());
            topic.put("share", share(outcome));
            ArrayNode samples = topic.putArray("samples");
            for (Sample sample : outcome.samples()) {
                ObjectNode one = samples.addObject();
                sample.words().forEach(one.putArray("words")::add);
                one.put("text", sample.text());
            }
        }
        return root.toString();
    }

    private double share(Outcome outcome) {
        return trial.items() == 0 ? 0 : (double) outcome.hits() / trial.items();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
