/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.ask;

import io.yuqing.report.model.Ask;
import java.util.ArrayList;
import java.util.List;

/** Asks the questions of one report, and keeps which they were. Not thread-safe. */
public final class Asker {
    private final ReportTables tables;
    private final List<Ask> asks = new ArrayList<>();

    public Asker(ReportTables tables) {
        this.tables = tables;
    }

    /**
     * @param query name of its file
     * @param parameters those that it names are bound
     * @param keys columns that tell its rows apart; none: it has one row
     */
    public Answer ask(String query, Parameters parameters, String... keys) {
        String id = "q" + (asks.size() + 1);
        Ask question =
                new Ask(id, query, parameters.of(QuestionFile.sql(query)), List.of(keys), "");
        Answer answer = Answer.of(question, tables);
        asks.add(answer.ask());
        return answer;
    }

    /** What was asked so far, in order. */
    public List<Ask> asks() {
        return List.copyOf(asks);
    }
}
