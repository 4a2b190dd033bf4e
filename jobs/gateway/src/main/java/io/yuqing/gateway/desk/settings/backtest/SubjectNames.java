/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.backtest;

import io.yuqing.gateway.desk.page.DeskLinks;
import io.yuqing.gateway.desk.subject.read.ThreadNames;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.util.List;
import java.util.Optional;

/** What alerts of a trial are about, and where its page is. */
public final class SubjectNames {
    private static final int SECONDS = 3;
    private static final int LONGEST = 60;

    private final Tables tables;
    private final OnDemand onDemand;

    public SubjectNames(Tables tables, OnDemand onDemand) {
        this.tables = tables.within(SECONDS);
        this.onDemand = onDemand;
    }

    /**
     * @param name may be words of strangers
     * @param page empty if there is none
     */
    record Named(Fired alert, String name, String page) {}

    /** While the tables do not answer, a thread is called by its id. */
    List<Named> of(Asked asked, List<Fired> alerts) {
        Optional<ThreadNames> threads = threads(alerts);
        return alerts.stream().map(alert -> named(asked, alert, threads)).toList();
    }

    private Optional<ThreadNames> threads(List<Fired> alerts) {
        List<String> ids =
                alerts.stream()
                        .filter(alert -> alert.subjectKind().equals("thread"))
                        .map(Fired::subjectId)
                        .distinct()
                        .toList();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(onDemand.ask(() -> ThreadNames.ask(tables, ids)));
        } catch (TablesException e) {
            return Optional.empty();
        }
    }

    private static Named named(Asked asked, Fired alert, Optional<ThreadNames> threads) {
        String id = alert.subjectId();
        return switch (alert.subjectKind()) {
            case "topic" -> new Named(alert, asked.topicName(id), DeskLinks.topic(id));
            case "thread" ->
                    new Named(
                            alert,
                            threads.map(all -> all.of(id))
                                    .map(ThreadNames.Name::said)
                                    .filter(said -> !said.isBlank())
                                    .map(SubjectNames::shortened)
                                    .orElse(id),
                            DeskLinks.thread(id));
            default -> new Named(alert, id, "");
        };
    }

    private static String shortened(String said) {
        String line = said.strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
