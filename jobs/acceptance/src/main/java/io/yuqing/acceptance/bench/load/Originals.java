/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.load;

import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.wire.KafkaTopics;
import io.yuqing.wire.judgement.Original;
import io.yuqing.wire.judgement.OriginalJson;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Originals as the analysis hands them on, of which no rule decides. */
public final class Originals {
    private static final long NOON = 1_772_424_000_000L;

    /** Texts are of one to so many sentences; the longest are cut by the encoder. */
    private static final int LENGTHS = 7;

    private Originals() {}

    /** Sends those with the numbers from {@code from} up to, and without, {@code to}. */
    public static void send(String bootstrap, int from, int to) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String sentence = "河滨路" + i + "号的路灯坏了半个月，打了三次电话都说在排队。";
            Original original = of("bbs/" + i, sentence.repeat(1 + i % LENGTHS));
            records.add(
                    new ProducerRecord<>(
                            KafkaTopics.ORIGINALS,
                            OriginalJson.key(original.itemId()),
                            OriginalJson.value(original)));
        }
        KafkaRecords.produce(bootstrap, records);
    }

    private static Original of(String id, String text) {
        return new Original(
                id,
                "bbs",
                id,
                "06b1f0a2c4d8e97f",
                NOON,
                NOON,
                "",
                text,
                "",
                new Original.Linear("other", "", 0.4f, "模型判断：路灯", "neutral", 0.5f, true, "hanlp"));
    }
}
