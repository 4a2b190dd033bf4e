/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.subject;

import io.yuqing.report.ask.Parameters;
import io.yuqing.report.ask.Row;
import io.yuqing.report.model.Block;
import io.yuqing.report.model.Run;
import io.yuqing.report.model.Section;
import io.yuqing.report.write.part.Cells;
import io.yuqing.report.write.part.Draft;
import io.yuqing.report.write.part.Say;
import io.yuqing.report.write.part.Times;
import java.util.ArrayList;
import java.util.List;

/**
 * What is recorded of one case.
 *
 * @param assessed what people found, and what leaders instructed
 */
record CaseFacts(
        Row record,
        List<Row> assessed,
        List<Row> steps,
        List<Row> units,
        List<Row> deadlines,
        List<Row> answers,
        List<Row> coverage) {
    private static final int MOST_STEPS = 200;

    static CaseFacts ask(Draft draft, String id) {
        Parameters of = SubjectPaper.ofCase(id);
        return new CaseFacts(
                draft.ask("case_record", of).only(),
                draft.ask("case_assessments", of, "seq").rows(),
                draft.ask("case_steps", of.with("limit", MOST_STEPS), "seq").rows(),
                draft.ask("case_units", of, "unit").rows(),
                draft.ask("case_deadlines", of, "entry_id").rows(),
                draft.ask("case_answers", of, "answer_id").rows(),
                draft.ask("case_coverage", of).rows());
    }

    /** {@code 已转办，主办水务局}. */
    String state() {
        String lead = record.text("lead_unit");
        return record.text("state_text") + (lead.isEmpty() ? "" : "，主办" + lead);
    }

    List<Run> assessments() {
        List<Run> said = new ArrayList<>();
        for (Row row : assessed) {
            if (!row.text("type").equals("instruct")) {
                said.addAll(Grounds.assessment(row));
            }
        }
        return said;
    }

    /** One part a case; of a single one no heading. */
    static Section sections(List<CaseFacts> cases) {
        if (cases.isEmpty()) {
            return new Section("", List.of(Say.of("没有登记事项，处置和回应没有记录。")));
        }
        if (cases.size() == 1) {
            return new Section("", cases.get(0).blocks());
        }
        return new Section(
                "",
                List.of(),
                cases.stream()
                        .map(each -> new Section(each.record().text("title"), each.blocks()))
                        .toList());
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Say.of(
                        "事项"
                                + record.text("short_id")
                                + "，"
                                + Times.minute(record.whole("opened"))
                                + "登记，来源："
                                + record.text("source")
                                + "。级别："
                                + Cells.levels(
                                        record.is("judged"),
                                        record.text("level_machine"),
                                        record.text("level_person"))
                                + "。现状："
                                + state()
                                + "。"));
        for (Row row : assessed) {
            if (row.text("type").equals("instruct")) {
                blocks.add(instruction(row));
            }
        }
        if (!record.text("result").isEmpty()) {
            blocks.add(Say.of("主办单位反馈：" + record.text("result") + "。"));
        }
        blocks.addAll(CaseTables.of(this));
        return blocks;
    }

    private static Block instruction(Row row) {
        String duty = row.text("duty");
        return Say.of(
                Times.minute(row.whole("happened"))
                        + "，领导批示（"
                        + row.text("acting_unit")
                        + (duty.isEmpty() ? "" : duty)
                        + "登记），内容见事项记录。");
    }
}
