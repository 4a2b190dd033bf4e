/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

import io.yuqing.domain.alert.episode.AlertInstance;
import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.event.EventMemory;
import io.yuqing.domain.delivery.outbox.OutboxState;
import io.yuqing.jobs.delivery.journal.DeliveryRow;
import io.yuqing.wire.control.ControlRecord;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kryo would make state unreadable after a change of classes, so no type may fall back to it. */
class StateTypesTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                Item.class,
                LedgerEvent.class,
                LedgerRow.class,
                Sample.class,
                SourceDelta.class,
                SourceRow.class,
                SubjectDelta.class,
                ThreadState.class,
                WindowRow.class,
                ThreadRow.class,
                TopicRow.class,
                LateRow.class,
                DeadLetter.class,
                AlertInstance.class,
                AlertRow.class,
                Announcement.class,
                Counted.class,
                ControlRecord.class,
                AlertNews.class,
                EventMemory.class,
                Dispatch.class,
                OutboxState.class,
                DeliveryRow.class
            })
    void shouldBeSerialisedWithoutKryo(Class<?> type) {
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
    }
}
