/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.common;

import org.apache.flink.metrics.Counter;
import org.slf4j.Logger;

/**
 * Changes that are ignored because of their revision. One that says the same as what is in force is
 * only read again; one that says something else was meant to take effect, and somebody may think it
 * did.
 *
 * @param what the word for such changes in the log
 */
public record Superseded(String what, Counter refused, Logger log) {

    /**
     * Notes it.
     *
     * @param same whether it says what is in force
     */
    public void ignored(String id, long revision, long inForce, boolean same) {
        if (same) {
            return;
        }
        refused.inc();
        log.warn(
                "{} {} revision {} was ignored, revision {} is in force; write a higher one",
                what,
                id,
                revision,
                inForce);
    }
}
