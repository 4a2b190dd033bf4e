/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import io.yuqing.connector.notify.RateLimit;
import io.yuqing.connector.notify.Sender;
import io.yuqing.connector.notify.TokenBucket;
import io.yuqing.domain.delivery.DeliveryPlan;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Outbox;
import io.yuqing.domain.delivery.OutboxState;
import java.util.concurrent.Future;

/** What a task holds of a channel beside its state. Used by the task's thread only. */
final class Lane implements AutoCloseable {
    final Sender sender;
    final Outbox outbox;
    final RateLimit limit;

    /** What the journal knew when the task first used the channel. */
    final Journal.Past past;

    /** The attempt under way; null: none. */
    Future<Courier.Attempted> underWay;

    /** When the timer fires that was set last; {@code Long.MAX_VALUE}: none is set. */
    long timer = Long.MAX_VALUE;

    private boolean replayed;

    Lane(Sender sender, RateLimit limit, DeliveryPlan plan, Journal.Past past) {
        this.sender = sender;
        this.limit = limit;
        this.past = past;
        outbox = new Outbox(limit.burst(), plan);
    }

    boolean isUnderWay() {
        return underWay != null && !underWay.isDone();
    }

    boolean hasDelivered(Dispatch dispatch) {
        return past.delivered().contains(dispatch.id);
    }

    /** The bucket, with the tokens that were used after the checkpoint the state is from. */
    TokenBucket bucket(OutboxState state, long now) {
        TokenBucket kept = TokenBucket.restore(limit, state.bucket);
        if (replayed) {
            return kept;
        }
        replayed = true;
        TokenBucket journaled = TokenBucket.full(limit);
        for (Journal.Attempt attempt : past.attempts()) {
            journaled.tryTake(Math.min(attempt.parts(), limit.burst()), attempt.at());
        }
        return journaled.available(now) < kept.available(now) ? journaled : kept;
    }

    @Override
    public void close() {
        sender.close();
    }
}
