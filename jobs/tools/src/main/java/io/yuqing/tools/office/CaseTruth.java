/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.office;

import io.yuqing.domain.cases.record.CaseState;

/**
 * What became of a case of the demo, as it was made up and not as a log was read. Times in ms, 0:
 * it did not happen.
 */
record CaseTruth(
        String caseId,
        String title,
        String unit,
        CaseState state,
        long openedAt,
        long acknowledgedAt,
        long reportedAt,
        long answeredAt,
        long closedAt) {

    static final String HEAD =
            "case_id,title,unit,state,opened_at,acknowledged_at,reported_at,answered_at,closed_at";

    /** A line of {@code truth/cases.csv}. */
    String line() {
        return String.join(
                ",",
                caseId,
                title,
                unit,
                state.code(),
                Long.toString(openedAt),
                Long.toString(acknowledgedAt),
                Long.toString(reportedAt),
                Long.toString(answeredAt),
                Long.toString(closedAt));
    }
}
