/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report;

import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.gateway.config.report.ReportsSettings;
import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.desk.report.make.Papers;
import io.yuqing.gateway.desk.situation.Situation;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.web.DeskPart;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The papers of the desk, wired. */
public final class Reports implements AutoCloseable {
    private final Optional<Papers> papers;
    private final Clock clock;

    private Reports(Optional<Papers> papers, Clock clock) {
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * @param settings empty: the pages say how to switch it on
     * @throws IOException in one sentence if the folder of papers cannot be used
     */
    public static Reports open(Optional<ReportsSettings> settings, Clock clock) throws IOException {
        return new Reports(
                settings.isPresent()
                        ? Optional.of(Papers.open(settings.get(), clock))
                        : Optional.empty(),
                clock);
    }

    /**
     * The pages.
     *
     * @param situation as the first page has it
     * @param cases all of them
     */
    public DeskPart pages(
            Tables tables,
            OnDemand onDemand,
            Supplier<Situation> situation,
            Supplier<List<CaseRecord>> cases,
            StaticFiles files) {
        if (papers.isEmpty()) {
            return new ReportsOff(files);
        }
        ReportDesk desk = new ReportDesk(papers.get(), files, clock);
        PaperPage one = new PaperPage(desk);
        return new ReportRoutes(
                new ListPage(desk),
                new MakePage(desk, new Subjects(tables, onDemand, situation, cases)),
                new JobPage(desk),
                one,
                new FillPage(desk, one),
                new PaperFiles(desk));
    }

    /** What the first page says of it: what did not go by itself. */
    public List<String> troubles() {
        return papers.map(Papers::troubles).orElse(List.of());
    }

    /** Makes what is wanted and what is due, from now on. */
    public void start() {
        papers.ifPresent(Papers::start);
    }

    @Override
    public void close() {
        papers.ifPresent(Papers::close);
    }
}
