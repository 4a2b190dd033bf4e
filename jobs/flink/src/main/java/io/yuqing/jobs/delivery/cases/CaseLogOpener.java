/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases;

import io.yuqing.jobs.delivery.queue.BatchWriter;
import java.io.Serializable;

/** Opens what writes to the topics of cases. */
@FunctionalInterface
public interface CaseLogOpener extends Serializable {
    /** Without waiting for Kafka. */
    BatchWriter<CaseWrite> caseLog();
}
