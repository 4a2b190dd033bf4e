/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases;

import io.yuqing.domain.cases.record.AlertRef;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.UnitTask;
import io.yuqing.gateway.desk.cases.post.CasePosts;
import io.yuqing.gateway.desk.cases.source.CaseSource;
import io.yuqing.gateway.desk.cases.view.CaseColumn;
import io.yuqing.gateway.desk.cases.view.CaseFigures;
import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.desk.page.CasesPart;
import io.yuqing.gateway.desk.page.DeskLinks;
import io.yuqing.gateway.desk.page.PlatformWords;
import io.yuqing.gateway.desk.page.Words;
import io.yuqing.gateway.desk.subject.part.AlertCase;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.web.DeskPart;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The pages of cases, wired, and what other pages show of cases. */
public final class Cases {
    private static final List<CaseColumn> FIRST =
            List.of(
                    CaseColumn.WAITING,
                    CaseColumn.LATE,
                    CaseColumn.SUPERVISED,
                    CaseColumn.REOPENED);

    private final CaseSource source;

    public Cases(CaseSource source) {
        this.source = source;
    }

    /** The pages. */
    public DeskPart pages(
            Tables tables,
            OnDemand onDemand,
            PlatformWords platforms,
            StaticFiles files,
            Clock clock) {
        CasePosts posts = new CasePosts(tables, onDemand, clock);
        CaseDesk desk = new CaseDesk(source, posts, platforms, files, clock);
        CommandPage command = new CommandPage(desk, new AlertOrigins(tables, onDemand));
        return new CaseRoutes(
                new CaseListPage(desk),
                new CasePage(desk),
                command,
                new CommandSend(desk, command));
    }

    /** What the first page shows. */
    public CasesPart figures(Instant now) {
        if (!source.isReady()) {
            return new CasesPart(List.of(), source.trouble(), "");
        }
        CaseFigures figures = CaseFigures.of(source.all(), now);
        return new CasesPart(
                FIRST.stream().map(column -> tile(column, figures.of(column))).toList(),
                source.trouble(),
                CalendarWords.of(source.plan(), now));
    }

    private static CasesPart.Tile tile(CaseColumn column, int count) {
        return new CasesPart.Tile(
                column.word(),
                Words.number(count),
                CaseListPage.PATH + "#" + column.name().toLowerCase(Locale.ROOT),
                column == CaseColumn.LATE && count > 0);
    }

    /** What the page of an alert shows: the open case, else the last, else how to open one. */
    public AlertCase ofAlert(String alertId) {
        return source.all().stream()
                .filter(record -> record.alerts.values().stream().anyMatch(is(alertId)))
                .max(
                        Comparator.comparing(CaseRecord::isOpen)
                                .thenComparing(record -> record.openedAt))
                .map(Cases::shown)
                .orElseGet(() -> new AlertCase(DeskLinks.caseOfAlert(alertId), "", ""));
    }

    private static Predicate<AlertRef> is(String alertId) {
        return ref -> ref.alertId().equals(alertId) || ref.toldAs().equals(alertId);
    }

    private static AlertCase shown(CaseRecord record) {
        return new AlertCase(
                DeskLinks.caseOf(record.caseId),
                record.state().text(),
                record.parts()
                        .sorted(Comparator.comparing((UnitTask part) -> !part.lead()))
                        .map(part -> (part.lead() ? "主办 " : "协办 ") + part.unit())
                        .collect(Collectors.joining("，")));
    }
}
