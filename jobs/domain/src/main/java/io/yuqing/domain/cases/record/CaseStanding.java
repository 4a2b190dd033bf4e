/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.record;

import io.yuqing.domain.rule.Level;
import java.util.List;

/** How a case stands after an event. */
public record CaseStanding(CaseState state, Level level, List<UnitTask> units, List<String> marks) {
    public CaseStanding {
        units = List.copyOf(units);
        marks = List.copyOf(marks);
    }
}
