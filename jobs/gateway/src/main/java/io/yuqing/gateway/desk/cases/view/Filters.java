/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.view;

import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.rule.Level;
import java.util.List;
import java.util.TreeSet;

/** What can be chosen above the list. */
public record Filters(CaseFilter chosen, List<String> units, List<String> categories) {
    public static Filters of(CaseFilter chosen, CasePlan plan, List<CaseRecord> all) {
        TreeSet<String> units = new TreeSet<>(plan.directory());
        TreeSet<String> categories = new TreeSet<>();
        for (CaseRecord record : all) {
            units.addAll(record.units.keySet());
            categories.add(record.category);
        }
        categories.remove("");
        return new Filters(chosen, List.copyOf(units), List.copyOf(categories));
    }

    public List<Level> levels() {
        return List.of(Level.RED, Level.ORANGE, Level.YELLOW, Level.BLUE);
    }
}
