/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.cases;

import io.yuqing.control.cases.CaseAct;
import io.yuqing.domain.cases.record.CaseState;
import java.util.Deque;

/**
 * What the office does with one case.
 *
 * @param alert number of the alert that opens it; -1 if the first act does
 * @param acts that are still to be done, in this order
 * @param end the state in which they leave it
 */
record CaseScript(String caseId, int alert, Deque<CaseAct.Written> acts, CaseState end) {
    boolean byAlert() {
        return alert >= 0;
    }
}
