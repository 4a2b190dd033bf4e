/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.kafka.KeyedRecord;
import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.source.SourceAlert;
import io.yuqing.jobs.model.DeadLetter;
import io.yuqing.wire.alert.AlertJson;
import io.yuqing.wire.alert.SourceAlertJson;
import io.yuqing.wire.item.DeadLetterEnvelope;
import java.util.Base64;

/** What the analysis job writes to Kafka, as records. */
public final class OutgoingRecords {
    private OutgoingRecords() {}

    public static KeyedRecord alert(AlertRow row) {
        return new KeyedRecord(AlertJson.key(row), AlertJson.value(row));
    }

    public static KeyedRecord sourceAlert(SourceAlert alert) {
        return new KeyedRecord(SourceAlertJson.key(alert), SourceAlertJson.value(alert));
    }

    public static KeyedRecord deadLetter(DeadLetter letter) {
        DeadLetterEnvelope envelope =
                new DeadLetterEnvelope(
                        letter.sourceTopic,
                        letter.sourcePartition,
                        letter.sourceOffset,
                        letter.reason,
                        letter.detail,
                        letter.excerpt,
                        Base64.getEncoder().encodeToString(letter.payloadSealed),
                        letter.payloadBytes,
                        letter.receivedAt);
        return new KeyedRecord(envelope.key(), envelope.toJson());
    }
}
