/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis;

import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.source.SourceAlert;
import io.yuqing.jobs.model.DeadLetter;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.LateRow;
import io.yuqing.jobs.model.LedgerRow;
import io.yuqing.jobs.model.SourceRow;
import io.yuqing.jobs.model.ThreadRow;
import io.yuqing.jobs.model.TopicRow;
import io.yuqing.jobs.model.WindowRow;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Where the analysis job writes to. Every row is absolute under its key with a version, so writing
 * one again changes nothing; an implementation must not drop one.
 */
public interface OpinionSinks {
    void items(DataStream<Item> items);

    void windows(DataStream<WindowRow> windows);

    void threads(DataStream<ThreadRow> threads);

    void topics(DataStream<TopicRow> topics);

    void alerts(DataStream<AlertRow> alerts);

    /** The first original of each cluster of near copies, as it is analysed. */
    void originals(DataStream<Item> originals);

    void deadLetters(DataStream<DeadLetter> letters);

    void late(DataStream<LateRow> late);

    void ledger(DataStream<LedgerRow> ledger);

    void batches(DataStream<LedgerRow> batches);

    void sourceStates(DataStream<SourceRow> states);

    void sourceAlerts(DataStream<SourceAlert> alerts);
}
