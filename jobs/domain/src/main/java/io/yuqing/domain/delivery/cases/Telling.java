/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.cases;

import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.delivery.CaseHappening;
import java.util.List;

/**
 * That some are to hear of a step.
 *
 * @param units offices, each once
 * @param about the office whose step or deadline it is; empty if it is that of nobody in particular
 * @param clock what is to be done by when; null if nothing is
 * @param reportTo a duty that somebody has to report to; empty if there is none
 */
record Telling(
        CaseHappening happening, List<String> units, String about, Clock clock, String reportTo) {
    Telling {
        units = units.stream().distinct().toList();
    }

    static Telling of(CaseHappening happening, List<String> units, String about) {
        return new Telling(happening, units, about, null, "");
    }

    Telling by(Clock until) {
        return new Telling(happening, units, about, until, reportTo);
    }
}
