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
    @Override
    default String nameOf(CaseStep step) {
        return new String(step.event.length > 0 ? step.event : step.seal, StandardCharsets.UTF_8);
    }

    @Override
    void close();
}
