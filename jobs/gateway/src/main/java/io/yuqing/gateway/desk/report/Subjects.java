/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report;

import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.gateway.desk.report.view.MakeView.Choice;
import io.yuqing.gateway.desk.situation.OpenAlert;
import io.yuqing.gateway.desk.situation.Situation;
import io.yuqing.gateway.desk.situation.ThreadHeat;
import io.yuqing.gateway.desk.subject.read.TopicName;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.report.model.ReportKind;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** What papers can be about, by the names that people know. */
final class Subjects {
    private static final int SECONDS = 3;
    private static final int MOST = 200;

    private final Tables tables;
    private final OnDemand onDemand;
    private final Supplier<Situation> situation;
    private final Supplier<List<CaseRecord>> cases;

    /**
     * @param situation as the first page has it
     * @param cases all of them
     */
    Subjects(
            Tables tables,
            OnDemand onDemand,
            Supplier<Situation> situation,
            Supplier<List<CaseRecord>> cases) {
        this.tables = tables.within(SECONDS);
        this.onDemand = onDemand;
        this.situation = situation;
        this.cases = cases;
    }

    /** What a subject of a kind is called; empty: it has none. */
    static String word(ReportKind kind) {
        return switch (kind) {
            case DAILY, WEEKLY, BULLETIN -> "";
            case TOPIC -> "话题";
            case THREAD -> "帖子";
            case ALERT -> "预警";
            case CASE -> "事项";
        };
    }

    /** The most pressing first, or the newest. */
    List<Choice> of(ReportKind kind) throws TablesException {
        return switch (kind) {
            case DAILY, WEEKLY, BULLETIN -> List.of();
            case TOPIC -> topics();
            case THREAD -> threads();
            case ALERT -> alerts();
            case CASE -> cases();
        };
    }

    private List<Choice> topics() throws TablesException {
        return onDemand.ask(() -> TopicName.inForce(tables)).stream()
                .map(topic -> new Choice(topic.topicId(), topic.name()))
                .toList();
    }

    private List<Choice> threads() {
        Situation now = situation.get();
        return now.threads().isKnown()
                ? now.threads().value().stream().map(Subjects::choice).toList()
                : List.of();
    }

    private static Choice choice(ThreadHeat thread) {
        ThreadHeat.Origin origin = thread.origin();
        String name =
                origin == null || origin.title().isBlank()
                        ? thread.rootId()
                        : origin.title() + "（" + origin.platform() + "）";
        return new Choice(thread.rootId(), name);
    }

    private List<Choice> alerts() {
        Situation now = situation.get();
        return now.alerts().isKnown()
                ? now.alerts().value().worst().stream()
                        .filter(alert -> !alert.subjectKind().equals("source"))
                        .map(Subjects::choice)
                        .toList()
                : List.of();
    }

    private static Choice choice(OpenAlert alert) {
        return new Choice(alert.alertId(), alert.name() + "（" + alert.ruleName() + "）");
    }

    private List<Choice> cases() {
        return cases.get().stream()
                .sorted(
                        Comparator.comparing(CaseRecord::isOpen)
                                .thenComparing(record -> record.openedAt)
                                .reversed())
                .limit(MOST)
                .map(record -> new Choice(record.caseId, record.title))
                .toList();
    }
}
