/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.kafka.KeyedRecord;
import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.source.SourceAlert;
import io.yuqing.jobs.model.DeadLetter;
import io.yuqing.jobs.model.Item;
import io.yuqing.nlp.text.Normalizer;
import io.yuqing.wire.alert.AlertJson;
import io.yuqing.wire.alert.SourceAlertJson;
import io.yuqing.wire.item.DeadLetterEnvelope;
import io.yuqing.wire.judgement.Original;
import io.yuqing.wire.judgement.OriginalJson;
import java.util.Base64;

/**
 * What the analysis job writes to Kafka, as records that it takes: one that is too large would be
 * refused, and after the restart once more, for ever.
 */
public final class OutgoingRecords {
    private OutgoingRecords() {}

    /**
     * An alert, without its evidence if it is too large with it.
     *
     * @param largest in bytes, key and value
     */
    public static KeyedRecord alert(AlertRow row, int largest) {
        byte[] key = AlertJson.key(row);
        return new KeyedRecord(key, AlertJson.value(row, largest - key.length));
    }

    /** Bounded by what a platform, a channel and the id of a source may have. */
    public static KeyedRecord sourceAlert(SourceAlert alert) {
        return new KeyedRecord(SourceAlertJson.key(alert), SourceAlertJson.value(alert));
    }

    /**
     * An original, with as much of its texts as is read. No limit is needed: four thousand
     * characters of each are far less than a record may hold.
     */
    public static KeyedRecord original(Item item) {
        Original original =
                new Original(
                        item.id,
                        item.platform,
                        item.rootId,
                        item.clusterId,
                        item.publishedAt,
                        item.eventAt,
                        cut(item.title, 2 * Normalizer.MAX_TITLE),
                        cut(item.text, 2 * Normalizer.MAX_TEXT),
                        cut(item.mediaText, 2 * Normalizer.MAX_TEXT),
                        new Original.Linear(
                                item.category,
                                item.secondCategory,
                                item.categoryScore,
                                item.categoryReason,
                                item.sentiment,
                                item.sentimentScore,
                                item.lowConfidence,
                                item.analysisVersion));
        return new KeyedRecord(OriginalJson.key(item.id), OriginalJson.value(original));
    }

    /** Twice what is read, since a character of a higher plane is two here and is read as one. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean split = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, split ? longest - 1 : longest);
    }

    /** A dead letter, without what it holds if it is too large with it; the table has it. */
    public static KeyedRecord deadLetter(DeadLetter letter, int largest) {
        DeadLetterEnvelope whole =
                envelope(letter, Base64.getEncoder().encodeToString(letter.payloadSealed));
        byte[] key = whole.key();
        byte[] value = whole.toJson();
        boolean fits = key.length + value.length <= largest;
        return new KeyedRecord(key, fits ? value : envelope(letter, "").toJson());
    }

    private static DeadLetterEnvelope envelope(DeadLetter letter, String payloadSealed) {
        return new DeadLetterEnvelope(
                letter.sourceTopic,
                letter.sourcePartition,
                letter.sourceOffset,
                letter.reason,
                letter.detail,
                letter.excerpt,
                payloadSealed,
                letter.payloadBytes,
                letter.receivedAt);
    }
}
