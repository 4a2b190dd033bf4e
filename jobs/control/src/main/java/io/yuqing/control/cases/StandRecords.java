/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.cases;

import io.yuqing.wire.cases.CaseEventJson;
import io.yuqing.wire.cases.CasePlanJson;
import io.yuqing.wire.cases.CaseRecordJson;
import io.yuqing.wire.cases.CaseTextJson;
import io.yuqing.wire.cases.SealJson;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Puts a record of a topic where it belongs. */
final class StandRecords {
    private StandRecords() {}

    static void put(StandBook book, CaseTopics topics, ConsumerRecord<byte[], byte[]> record) {
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        byte[] value = record.value();
        boolean gone = value == null || value.length == 0;
        if (record.topic().equals(topics.events())) {
            book.add(CaseEventJson.read(value));
        } else if (record.topic().equals(topics.texts())) {
            if (gone) {
                book.texts.remove(key);
            } else {
                book.texts.put(key, CaseTextJson.read(value).text());
            }
        } else if (gone) {
            book.remove(key);
        } else if (key.equals(CasePlanJson.KEY)) {
            book.plan = CasePlanJson.read(value);
        } else if (key.equals(SealJson.KEY)) {
            book.seal = SealJson.read(value);
        } else {
            book.put(CaseRecordJson.read(value));
        }
    }
}
