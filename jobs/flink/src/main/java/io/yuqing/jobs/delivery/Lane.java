/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import io.yuqing.connector.clickhouse.ClickHouseConfigException;
import io.yuqing.connector.notify.RateLimit;
import io.yuqing.connector.notify.Sender;
import io.yuqing.connector.notify.TokenBucket;
import io.yuqing.domain.delivery.DeliveryPlan;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Outbox;
import io.yuqing.domain.delivery.OutboxState;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a task holds of a channel beside its state. Used by the task's thread only. */
final class Lane implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    final Channel channel;
    final Sender sender;
    final Outbox outbox;
    final RateLimit limit;

    /** What the journal knew when the task first used the channel; null: not yet read. */
    Journal.Past past;

    /** The attempt under way; null: none. */
    Future<Courier.Attempted> underWay;

    /** When the timer fires that was set last; {@code Long.MAX_VALUE}: none is set. */
    long timer = Long.MAX_VALUE;

    private final Future<Journal.Past> reading;
    private final long readUntil;
    private boolean replayed;

    /**
     * @param reading of the past
     * @param readUntil when the channel goes on without it
     */
    Lane(
            Channel channel,
            Sender sender,
            DeliveryPlan plan,
            Future<Journal.Past> reading,
            long readUntil) {
        this.channel = channel;
        this.sender = sender;
        this.limit = channel.rate();
        this.reading = reading;
        this.readUntil = readUntil;
        outbox = new Outbox(plan);
    }

    /**
     * Whether the past is known, or given up.
     *
     * @throws ClickHouseConfigException if rows will never be taken as things are: better told
     *     before the first notice is sent than after
     */
    boolean isOpen(long now) throws InterruptedException {
        if (past != null) {
            return true;
        }
        if (!reading.isDone() && now < readUntil) {
            return false;
        }
        past = Journal.Past.NOTHING;
        if (reading.isDone()) {
            try {
                past = reading.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof ClickHouseConfigException refused) {
                    past = null;
                    throw refused;
                }
                LOG.error("The journal of {} cannot be read.", channel.name(), e);
            }
        } else {
            reading.cancel(true);
        }
        if (past == Journal.Past.NOTHING) {
            LOG.warn("{} goes on without its journal; a notice may come twice.", channel.name());
        }
        return true;
    }

    boolean isUnderWay() {
        return underWay != null && !underWay.isDone();
    }

    boolean hasDelivered(Dispatch dispatch) {
        return past.delivered().contains(dispatch.id);
    }

    /** The bucket, with what was sent after the checkpoint the state is from. */
    TokenBucket bucket(OutboxState state, long now) {
        TokenBucket kept = TokenBucket.restore(limit, state.bucket);
        if (replayed) {
            return kept;
        }
        replayed = true;
        TokenBucket journaled = TokenBucket.full(limit);
        long blockedUntil = Long.MIN_VALUE;
        for (Journal.Attempt attempt : past.attempts()) {
            journaled.replay(channel.tokens(attempt.parts()), attempt.answeredAt());
            if (attempt.throttled()) {
                long pause =
                        Settlement.throttled(
                                channel.throttledMillis(attempt.code(), attempt.message()));
                blockedUntil = Math.max(blockedUntil, attempt.answeredAt() + pause);
            }
        }
        TokenBucket fewer = journaled.available(now) < kept.available(now) ? journaled : kept;
        fewer.blockUntil(blockedUntil);
        state.bucket = fewer.snapshot();
        return fewer;
    }

    @Override
    public void close() {
        sender.close();
    }
}
