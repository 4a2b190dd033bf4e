/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.kafka.DeadLetterEnvelope;
import io.yuqing.connector.kafka.KeyedRecord;
import io.yuqing.jobs.model.DeadLetter;
import java.util.Base64;

/** A dead letter as it goes to Kafka. */
public final class DeadLetterJson {
    private DeadLetterJson() {}

    public static KeyedRecord record(DeadLetter letter) {
        return new DeadLetterEnvelope(
                        letter.sourceTopic,
                        letter.sourcePartition,
                        letter.sourceOffset,
                        letter.reason,
                        letter.detail,
                        letter.excerpt,
                        Base64.getEncoder().encodeToString(letter.payloadSealed),
                        letter.payloadBytes,
                        letter.receivedAt)
                .toRecord();
    }
}
