/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest;

import io.yuqing.connector.collect.CollectedItem;
import io.yuqing.intake.send.NotStoredException;
import io.yuqing.intake.send.Written.Range;
import java.util.List;
import java.util.Map;

/** The way to Kafka. Thread-safe. */
public interface ItemSender {
    /**
     * Returns when all are stored on all replicas.
     *
     * @return where they stand, by topic and partition
     * @throws NotStoredException if one is not; some may be, and sending all again does no harm
     */
    Map<String, Map<Integer, Range>> send(List<CollectedItem> items);
}
