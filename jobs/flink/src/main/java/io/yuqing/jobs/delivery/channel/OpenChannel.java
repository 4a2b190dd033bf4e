/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.channel;

import io.yuqing.connector.clickhouse.ClickHouseConfigException;
import io.yuqing.connector.notify.ChannelConfig;
import io.yuqing.connector.notify.Sender;
import io.yuqing.connector.notify.rate.RateLimit;
import io.yuqing.connector.notify.rate.TokenBucket;
import io.yuqing.connector.notify.senders.Senders;
import io.yuqing.domain.delivery.outbox.Outbox;
import io.yuqing.domain.delivery.outbox.OutboxState;
import io.yuqing.domain.delivery.plan.DeliveryPlan;
import io.yuqing.jobs.delivery.journal.Journal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a task holds of a channel beside its state. Used by the task's thread only. */
final class OpenChannel implements AutoCloseable {
    /** Somebody may put another token into the file of a robot. */
    private static final long ASK_AGAIN_MILLIS = 60_000;

    /** How often a message under way is looked at. */
    static final long POLL_MILLIS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(OpenChannel.class);

    final ChannelConfig config;
    final Sender sender;
    final Outbox outbox;

    private final Future<Journal.Past> reading;
    private final long readUntil;

    /** What the journal knew when the task first used the channel; null: not yet read. */
    private Journal.Past past;

    /** Null: none. */
    private Future<AttemptResult> underWay;

    private final Paces paces;

    /** Where the channel leads to; null: not asked yet. */
    private String receiver;

    private long askedAt;

    /**
     * @param reading of the past
     * @param readUntil when the channel goes on without it
     */
    OpenChannel(
            ChannelConfig config,
            Sender sender,
            DeliveryPlan plan,
            Future<Journal.Past> reading,
            long readUntil,
            Paces paces) {
        this.config = config;
        this.sender = sender;
        this.reading = reading;
        this.readUntil = readUntil;
        this.paces = paces;
        outbox = new Outbox(plan);
    }

    RateLimit rate() {
        return config.rate();
    }

    /** Known from when the channel is ready. */
    Journal.Past past() {
        return past;
    }

    void started(Future<AttemptResult> attempt) {
        underWay = attempt;
    }

    void failed(AttemptResult result) {
        underWay = CompletableFuture.completedFuture(result);
    }

    /** Whether no attempt is under way, and none is done whose result was not taken. */
    boolean isIdle() {
        return underWay == null;
    }

    /** Whether there is nothing to do but to wait for an answer. */
    boolean isUnderWay() {
        return underWay != null && !underWay.isDone();
    }

    /** What came of the attempt, once; null if there is none, or it is still under way. */
    AttemptResult finished() throws InterruptedException, ExecutionException {
        if (underWay == null || !underWay.isDone()) {
            return null;
        }
        AttemptResult result = underWay.get();
        underWay = null;
        return result;
    }

    /**
     * Whether the past is known, or given up.
     *
     * @throws ClickHouseConfigException if rows will never be taken as things are: better told
     *     before the first notice is sent than after
     */
    boolean isReady(long now) throws InterruptedException {
        if (past == null && (reading.isDone() || now >= readUntil)) {
            past = read();
            if (past == Journal.Past.NOTHING) {
                LOG.warn("{} goes on without its journal; a notice may come twice.", config.name());
            }
        }
        return past != null;
    }

    private Journal.Past read() throws InterruptedException {
        if (!reading.isDone()) {
            reading.cancel(true);
            return Journal.Past.NOTHING;
        }
        try {
            return reading.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ClickHouseConfigException refused) {
                throw refused;
            }
            LOG.error("The journal of {} cannot be read.", config.name(), e);
            return Journal.Past.NOTHING;
        }
    }

    /** The bucket of the receiver, with all that is known of it. */
    TokenBucket bucket(OutboxState state, long now) {
        String found = now < askedAt + ASK_AGAIN_MILLIS ? receiver : receiver();
        if (found.equals(receiver)) {
            return paces.of(receiver);
        }
        // First of all, or somebody put another token into the file.
        TokenBucket known = receiver == null ? known(state, now) : TokenBucket.full(rate());
        askedAt = now;
        receiver = found;
        return paces.joined(receiver, known);
    }

    /** Where the channel leads to; to itself alone if that cannot be told. */
    private String receiver() {
        String sign = sender.receiver();
        return sign.isEmpty() ? "channel " + config.name() : sign;
    }

    /** What the state says, with what was sent after the checkpoint it is from. */
    private TokenBucket known(OutboxState state, long now) {
        TokenBucket kept = TokenBucket.restore(rate(), state.bucket);
        TokenBucket journaled = TokenBucket.full(rate());
        long blockedUntil = Long.MIN_VALUE;
        for (Journal.Attempt attempt : past.attempts()) {
            journaled.replay(config.tokens(attempt.parts()), attempt.answeredAt());
            if (attempt.throttled()) {
                long asked = Senders.throttledMillis(config, attempt.code());
                blockedUntil =
                        Math.max(
                                blockedUntil,
                                attempt.answeredAt() + RetryPolicy.throttledMillis(asked));
            }
        }
        TokenBucket fewer = journaled.available(now) < kept.available(now) ? journaled : kept;
        fewer.blockUntil(blockedUntil);
        return fewer;
    }

    @Override
    public void close() {
        sender.close();
    }
}
