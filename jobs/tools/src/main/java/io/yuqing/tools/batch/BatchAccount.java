/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.batch;

import java.util.List;

/** The receipt of a batch, what the ledger has of it, and when its late items count. */
record BatchAccount(Receipt receipt, List<TopicAccount> topics, LateDays late) {
    long read() {
        return topics.stream().mapToLong(TopicAccount::read).sum();
    }

    /** Read and not yet accounted for. */
    long open() {
        return topics.stream().mapToLong(TopicAccount::open).sum();
    }

    /** Sent and not yet read; below 0: the batch was written more than once. */
    long unread() {
        return receipt.saysHowMany() ? receipt.sent() - read() : 0;
    }

    /** Everything that was sent was read, and everything that was read has an outcome. */
    boolean isComplete() {
        boolean balanced = topics.stream().allMatch(topic -> topic.open() == 0);
        return balanced && unread() == 0 && (receipt.saysHowMany() || !topics.isEmpty());
    }
}
