/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.store;

import io.yuqing.control.log.LoggedChange;
import io.yuqing.control.log.LoggedChangeJson;
import io.yuqing.gateway.desk.share.Places;
import io.yuqing.gateway.desk.share.ShortMemory;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Who changed what, of late. Thread-safe. */
public final class ChangeHistory {
    /** What fits into memory whatever was written; older changes stay in Kafka. */
    static final int MOST = 1_000;

    private final DeskKafka kafka;
    private final String topic;
    private final Places places;
    private final ShortMemory<List<LoggedChange>, RuntimeException> shown = new ShortMemory<>();

    /**
     * @param places of all who ask Kafka
     */
    public ChangeHistory(DeskKafka kafka, String topic, Places places) {
        this.kafka = kafka;
        this.topic = topic;
        this.places = places;
    }

    /**
     * The last changes, the newest first, as they were a few seconds ago.
     *
     * @throws KafkaAwayException if they cannot be read
     */
    public List<LoggedChange> last() {
        return shown.get("", () -> places.in(this::read, KafkaAwayException::busy));
    }

    /** There is one more. */
    void forget() {
        shown.forget();
    }

    private List<LoggedChange> read() {
        List<LoggedChange> changes = new ArrayList<>();
        kafka.readNewest(topic, MOST, record -> add(changes, record));
        Collections.reverse(changes);
        return changes;
    }

    /** Those of one entry. */
    public List<LoggedChange> of(String kind, String id) {
        return last().stream()
                .filter(each -> each.kind().equals(kind) && each.id().equals(id))
                .toList();
    }

    /** What is no change is somebody else's record, and in nobody's way. */
    private static void add(List<LoggedChange> changes, ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null || record.value() == null) {
            return;
        }
        try {
            changes.add(
                    LoggedChangeJson.read(
                            ControlRecord.of(
                                    new String(record.key(), StandardCharsets.UTF_8),
                                    new String(record.value(), StandardCharsets.UTF_8))));
        } catch (ControlException e) {
            // Passed over.
        }
    }
}
