/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.common;

import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.source.SourceAlert;
import io.yuqing.jobs.model.DeadLetter;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.LateRow;
import io.yuqing.jobs.model.LedgerEvent;
import io.yuqing.jobs.model.LedgerRow;
import io.yuqing.jobs.model.ThreadRow;
import io.yuqing.jobs.model.TopicRow;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/** The side outputs of the analysis job. */
public final class SideOutputs {
    public static final OutputTag<LedgerEvent> LEDGER = tag("ledger", LedgerEvent.class);
    public static final OutputTag<LedgerRow> BATCHES = tag("batches", LedgerRow.class);
    public static final OutputTag<DeadLetter> DEAD_LETTERS = tag("dead-letters", DeadLetter.class);
    public static final OutputTag<Item> ORIGINALS = tag("originals", Item.class);
    public static final OutputTag<Item> DISTINCT_ORIGINALS = tag("distinct-originals", Item.class);
    public static final OutputTag<Item> ITEMS = tag("items", Item.class);
    public static final OutputTag<LateRow> LATE = tag("late", LateRow.class);
    public static final OutputTag<ThreadRow> THREADS = tag("threads", ThreadRow.class);
    public static final OutputTag<TopicRow> TOPICS = tag("topics", TopicRow.class);
    public static final OutputTag<AlertRow> ALERTS = tag("alerts", AlertRow.class);
    public static final OutputTag<SourceAlert> SOURCE_ALERTS =
            tag("source-alerts", SourceAlert.class);

    private SideOutputs() {}

    private static <T> OutputTag<T> tag(String id, Class<T> type) {
        return new OutputTag<>(id, TypeInformation.of(type));
    }
}
