/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.batch;

/**
 * The ledger of one batch in one topic.
 *
 * @param first minute in which its records came to Kafka, as text
 * @param last the same of the last of them
 */
record TopicAccount(
        String topic,
        String first,
        String last,
        long read,
        long counted,
        long duplicate,
        long idConflicts,
        long late,
        long rejected) {
    /** Read and not yet accounted for. Below 0: accounted for twice. */
    long open() {
        return read - counted - duplicate - late - rejected;
    }
}
