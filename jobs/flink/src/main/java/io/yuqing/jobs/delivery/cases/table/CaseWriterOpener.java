/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases.table;

import io.yuqing.jobs.delivery.cases.CaseStep;
import io.yuqing.jobs.delivery.queue.BatchWriter;
import java.io.Serializable;

/**
 * Opens the tables where they are written. Serializable, because it travels to the TaskManagers.
 */
public interface CaseWriterOpener extends Serializable {
    /** Without I/O. */
    BatchWriter<CaseStep> caseTables();
}
