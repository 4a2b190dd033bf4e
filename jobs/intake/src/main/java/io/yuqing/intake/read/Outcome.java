/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.read;

import io.yuqing.connector.collect.CollectedItem;

/** What becomes of the lines of a file, in its order. */
public interface Outcome {
    /** The job will take it. */
    void accepted(CollectedItem item);

    void refused(Refusal refusal);
}
