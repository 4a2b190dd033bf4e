/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.subject;

import io.yuqing.report.ask.Row;
import io.yuqing.report.model.Block;
import io.yuqing.report.model.Run;
import io.yuqing.report.write.part.Cells;
import io.yuqing.report.write.part.Say;
import io.yuqing.report.write.part.Times;
import java.util.ArrayList;
import java.util.List;

/** 要点: figures and stored words alone, so much that a leader reads it at once. */
final class Summary {
    private static final int LONGEST = 200;

    private Summary() {}

    static List<Block> of(Subject subject, Row overview, List<Row> alerts, List<CaseFacts> cases) {
        List<List<Run>> sentences = new ArrayList<>();
        if (overview.is("items")) {
            sentences.add(
                    Say.runs(
                            Times.minute(overview.whole("first_at")) + "首现，统计时间内信息量",
                            overview.count("items", "条"),
                            "，涉及",
                            overview.count("platforms", "个平台"),
                            "。"));
            sentences.add(
                    Say.runs(
                            "机器判断负面",
                            overview.count("negative", "条"),
                            Say.share(overview.share("negative_share", "items")),
                            "，存疑",
                            overview.count("unsure", "条"),
                            "。"));
        } else if (subject.isCounted()) {
            sentences.add(Say.runs("所选时间内没有采到信息。"));
        }
        if (!alerts.isEmpty()) {
            Row highest = alerts.get(0);
            sentences.add(
                    Say.runs(
                            "最高"
                                    + Cells.level(highest.text("level"))
                                    + "色预警，"
                                    + Times.minute(highest.whole("fired"))
                                    + "触发"
                                    + (highest.isNull("resolved") ? "，未解除" : "，已解除")
                                    + "。"));
        }
        for (CaseFacts each : cases) {
            sentences.add(Say.runs("事项“" + each.record().text("title") + "”" + each.state() + "。"));
        }
        sentences.add(Say.runs(answers(cases)));
        return List.of(Say.of(fitting(sentences)));
    }

    private static String answers(List<CaseFacts> cases) {
        return cases.stream()
                .flatMap(each -> each.answers().stream())
                .findFirst()
                .map(
                        row ->
                                Times.minute(row.whole("said_at"))
                                        + row.text("speaker")
                                        + row.text("kind")
                                        + "。")
                .orElse("没有登记公开回应。");
    }

    /** As many whole sentences as there is room for. */
    private static List<Run> fitting(List<List<Run>> sentences) {
        List<Run> runs = new ArrayList<>(Say.runs("要点："));
        int length = Say.text(runs).length();
        for (List<Run> sentence : sentences) {
            int more = Say.text(sentence).length();
            if (length + more <= LONGEST) {
                runs.addAll(sentence);
                length += more;
            }
        }
        return runs;
    }
}
