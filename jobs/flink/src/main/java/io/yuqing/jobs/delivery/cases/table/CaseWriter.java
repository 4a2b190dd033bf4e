/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases.table;

import io.yuqing.jobs.delivery.cases.CaseStep;
import io.yuqing.jobs.delivery.common.RowRecord;

import java.nio.charset.StandardCharsets;

/** The tables of cases, as the queue in front of them sees them. */
public interface CaseWriter extends RowRecord<CaseStep>, AutoCloseable {
    int BEGINNING = 120;

    /** It begins with the case and the number of the event. */
    @Override
    default String nameOf(CaseStep step) {
        byte[] json = step.event.length > 0 ? step.event : step.seal;
        return new String(json, 0, Math.min(BEGINNING, json.length), StandardCharsets.UTF_8);
    }

    @Override
    void close();
}
