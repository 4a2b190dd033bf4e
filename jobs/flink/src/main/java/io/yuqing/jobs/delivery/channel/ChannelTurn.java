/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.channel;

import io.yuqing.connector.notify.rate.TokenBucket;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.outbox.OutboxState;
import io.yuqing.jobs.delivery.journal.DeliveryRow;
import java.util.List;
import org.apache.flink.util.Collector;

/** One look at a channel: what the stages work on, and what one leaves to the next. */
final class ChannelTurn {
    final OpenChannel channel;
    final OutboxState state;
    final long now;
    final Collector<DeliveryRow> rows;

    /** Of the channel, from {@link ChooseStage} on. */
    TokenBucket bucket;

    /** What is to be sent, from {@link ChooseStage} on. */
    List<Dispatch> chosen;

    ChannelTurn(OpenChannel channel, OutboxState state, long now, Collector<DeliveryRow> rows) {
        this.channel = channel;
        this.state = state;
        this.now = now;
        this.rows = rows;
    }

    /** When to look at what is under way. */
    long soon() {
        return now + OpenChannel.POLL_MILLIS;
    }
}
