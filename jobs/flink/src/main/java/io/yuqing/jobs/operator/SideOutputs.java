/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.operator;

import io.yuqing.jobs.model.AlertRow;
import io.yuqing.jobs.model.DeadLetter;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.LateRow;
import io.yuqing.jobs.model.LedgerEvent;
import io.yuqing.jobs.model.SourceAlert;
import io.yuqing.jobs.model.ThreadRow;
import io.yuqing.jobs.model.TopicRow;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/** The side outputs of the analysis job. */
final class SideOutputs {
    static final OutputTag<LedgerEvent> LEDGER = tag("ledger", LedgerEvent.class);
    static final OutputTag<DeadLetter> DEAD_LETTERS = tag("dead-letters", DeadLetter.class);
    static final OutputTag<Item> ORIGINALS = tag("originals", Item.class);
    static final OutputTag<Item> ITEMS = tag("items", Item.class);
    static final OutputTag<LateRow> LATE = tag("late", LateRow.class);
    static final OutputTag<ThreadRow> THREADS = tag("threads", ThreadRow.class);
    static final OutputTag<TopicRow> TOPICS = tag("topics", TopicRow.class);
    static final OutputTag<AlertRow> ALERTS = tag("alerts", AlertRow.class);
    static final OutputTag<SourceAlert> SOURCE_ALERTS = tag("source-alerts", SourceAlert.class);

    private SideOutputs() {}

    private static <T> OutputTag<T> tag(String id, Class<T> type) {
        return new OutputTag<>(id, TypeInformation.of(type));
    }
}
