/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases;

import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.field.FieldException;
import io.yuqing.wire.cases.CaseEventJson;
import io.yuqing.wire.cases.SealJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What is stored of cases: their events in the order in which they stand, and seals. */
final class StoredRecord {
    final Map<String, List<CaseEvent>> rows = new TreeMap<>();
    final List<Seal> seals = new ArrayList<>();

    /** What of it cannot be, each in one Chinese sentence. */
    final List<String> flaws = new ArrayList<>();

    /** Whether all seals must be there, and not the last one only. */
    final boolean keepsSeals;

    StoredRecord(boolean keepsSeals) {
        this.keepsSeals = keepsSeals;
    }

    /** As the delivery job wrote it to Kafka. */
    static StoredRecord ofTopics(CaseDesk desk) {
        StoredRecord stored = new StoredRecord(false);
        desk.kafka().read(desk.topics().events(), stored::add);
        desk.kafka()
                .read(
                        desk.topics().cases(),
                        record -> {
                            if (isSeal(record)) {
                                stored.seals.clear();
                                stored.seals.add(SealJson.read(record.value()));
                            }
                        });
        return stored;
    }

    private static boolean isSeal(ConsumerRecord<byte[], byte[]> record) {
        return record.value() != null
                && SealJson.KEY.equals(new String(record.key(), StandardCharsets.UTF_8));
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        try {
            add(CaseEventJson.read(record.value()));
        } catch (FieldException e) {
            flaws.add("主题 %s 第 %d 条读不懂。".formatted(record.topic(), record.offset()));
        }
    }

    /** One that comes again word by word was written twice: a job that starts again does so. */
    void add(CaseEvent event) {
        if (event.seq() == 0) {
            return;
        }
        List<CaseEvent> events = rows.computeIfAbsent(event.caseId(), id -> new ArrayList<>());
        if (!events.contains(event)) {
            events.add(event);
        }
    }

    /** Place in the log of the last entry that has a row; -1 without any. */
    long lastOffset() {
        return rows.values().stream()
                .flatMap(List::stream)
                .mapToLong(event -> event.cause().offset())
                .max()
                .orElse(-1);
    }
}
