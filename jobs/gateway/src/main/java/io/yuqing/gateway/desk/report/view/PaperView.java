/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report.view;

import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.page.DeskLinks;
import io.yuqing.report.shelf.Entry;
import io.yuqing.report.shelf.Flaw;
import io.yuqing.report.shelf.Paper;
import io.yuqing.report.shelf.PaperFile;
import io.yuqing.report.shelf.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One paper.
 *
 * @param seen how long its history was
 * @param flaws what was changed behind the journal's back
 * @param corrected which figures late data have changed; empty: none, or nobody has looked
 * @param steps that can be taken
 * @param checks whether the viewer may have its questions asked again
 * @param fills whether the viewer may put back what people have filled in
 * @param filled whether somebody has
 * @param open what people still have to fill in
 * @param history the newest first
 * @param problem why a step was not taken; else empty
 */
public record PaperView(
        String id,
        String title,
        String state,
        String grade,
        List<String> facts,
        String doubts,
        int seen,
        List<String> flaws,
        String corrected,
        List<StepView> steps,
        boolean checks,
        boolean fills,
        boolean filled,
        List<String> open,
        List<HistoryLine> history,
        List<Download> downloads,
        String seal,
        String problem) {
    /** Under which name what people have filled in is given away. */
    public static final String FILLED = "filled.docx";

    private static final int SEAL = 16;

    /** A line of the history. */
    public record HistoryLine(String at, String what, String by, String note, boolean faulty) {}

    /** A file to take away. */
    public record Download(String path, String word) {}

    /** As it is seen at a time. */
    public static PaperView of(
            Paper paper,
            List<Flaw> flaws,
            List<StepView> steps,
            boolean checks,
            boolean fills,
            List<String> open,
            String seal,
            String problem,
            Instant now) {
        return new PaperView(
                paper.id(),
                paper.facts().title(),
                paper.state().text(),
                PaperLine.grade(paper.state()),
                facts(paper, now),
                paper.facts().doubts() == 0
                        ? ""
                        : "数字存疑 " + paper.facts().doubts() + " 处，写在文首；查清之前请不要引用。",
                paper.history().size(),
                flaws.stream().map(Flaw::sentence).toList(),
                paper.isCorrected() ? paper.last(Step.CHECK).map(Entry::note).orElse("") : "",
                steps,
                checks,
                fills,
                paper.filled().isPresent(),
                open,
                history(paper, now),
                downloads(paper),
                seal.substring(0, Math.min(SEAL, seal.length())),
                problem);
    }

    private static List<String> facts(Paper paper, Instant now) {
        Instant from = Instant.ofEpochMilli(paper.facts().from());
        Instant last = Instant.ofEpochMilli(Math.max(paper.facts().from(), paper.facts().to() - 1));
        List<String> facts = new ArrayList<>();
        facts.add("内容时段 " + ShanghaiTime.range(from, last));
        facts.add(
                ShanghaiTime.shortMoment(Instant.ofEpochMilli(paper.madeAt()), now)
                        + " "
                        + PaperWords.duty(paper.history().get(0).duty())
                        + "生成");
        facts.add(paper.facts().figures() + " 个数字，每个都可以再问一遍");
        return facts;
    }

    private static List<HistoryLine> history(Paper paper, Instant now) {
        List<HistoryLine> lines = new ArrayList<>();
        for (Entry entry : paper.history()) {
            lines.add(
                    new HistoryLine(
                            ShanghaiTime.moment(Instant.ofEpochMilli(entry.at()), now),
                            entry.step().text(),
                            PaperWords.duty(entry.duty()),
                            note(entry),
                            entry.faulty()));
        }
        Collections.reverse(lines);
        return lines;
    }

    private static String note(Entry entry) {
        return entry.filled()
                .map(
                        digest ->
                                "SHA-256 "
                                        + digest
                                        + (entry.note().isEmpty() ? "" : "；" + entry.note()))
                .orElse(entry.note());
    }

    public String page() {
        return DeskLinks.report(id);
    }

    private static List<Download> downloads(Paper paper) {
        Map<PaperFile, String> words = new EnumMap<>(PaperFile.class);
        words.put(PaperFile.DOCX, "Word（DOCX）");
        words.put(PaperFile.HTML, "网页（HTML）");
        words.put(PaperFile.XLSX, "表格（XLSX）");
        List<Download> downloads = new ArrayList<>();
        if (paper.filled().isPresent()) {
            downloads.add(
                    new Download(DeskLinks.report(paper.id()) + "/files/" + FILLED, "人工填写稿（DOCX）"));
            words.put(PaperFile.DOCX, "机器原稿（DOCX）");
        }
        words.forEach(
                (file, word) -> {
                    if (paper.history().get(0).files().containsKey(file.fileName())) {
                        String path = DeskLinks.report(paper.id()) + "/files/" + file.fileName();
                        downloads.add(new Download(path, word));
                    }
                });
        return downloads;
    }
}
