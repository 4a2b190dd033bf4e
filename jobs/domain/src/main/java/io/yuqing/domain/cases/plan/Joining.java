/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.plan;

import io.yuqing.domain.rule.Level;
import java.util.List;

/** Units that hear, beside those that have work to do, of cases from some level on (联席). */
public record Joining(Level minLevel, List<String> units) {
    public Joining {
        units = List.copyOf(units);
    }
}
