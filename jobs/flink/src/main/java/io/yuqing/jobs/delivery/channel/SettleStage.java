/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.channel;

import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Receipt;
import io.yuqing.connector.notify.rate.TokenBucket;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.outbox.OutboxState;
import java.util.HashSet;
import java.util.Set;
import org.apache.flink.metrics.Counter;

/**
 * Takes the receipt of the attempt under way, and says what it means for the notices of its message
 * and for the channel. While an attempt is under way, or the journal not read, nothing else
 * happens.
 */
final class SettleStage implements ChannelStage {
    private final Counter delivered;
    private final Counter failed;

    SettleStage(Counter delivered, Counter failed) {
        this.delivered = delivered;
        this.failed = failed;
    }

    @Override
    public long run(ChannelTurn turn) throws Exception {
        AttemptResult result = turn.channel.finished();
        if (result != null) {
            turn.rows.collect(result.row());
            settle(result, turn.channel, turn.state, turn.now);
            if (result.receipt().isDelivered()) {
                delivered.inc(result.sent().size());
            } else {
                failed.inc();
            }
        }
        boolean waits = !turn.channel.isIdle() || !turn.channel.isReady(turn.now);
        return waits ? turn.soon() : GO_ON;
    }

    private static void settle(
            AttemptResult result, OpenChannel channel, OutboxState state, long now) {
        Receipt receipt = result.receipt();
        TokenBucket bucket = channel.bucket(state, now);
        bucket.answered(result.tokens(), result.row().attemptedAt, now);
        Set<Dispatch> sent = stillWaiting(result, state);
        if (receipt.isDelivered()) {
            state.waiting.removeIf(sent::contains);
        }
        for (Dispatch dispatch : sent) {
            dispatch.attempts++;
            dispatch.retryAt = now + RetryPolicy.pauseMillis(dispatch, receipt);
            dispatch.done = receipt.done();
            dispatch.uncertain += receipt.outcome() == Outcome.UNCERTAIN ? 1 : 0;
        }
        if (receipt.outcome() == Outcome.RATE_LIMITED) {
            bucket.blockUntil(now + RetryPolicy.throttledMillis(receipt));
        } else if (receipt.outcome().isRetryable()) {
            state.blockedUntil = now + RetryPolicy.failedMillis(receipt);
        }
        state.bucket = bucket.snapshot();
    }

    /** By id: the state may have been read anew since they were sent. */
    private static Set<Dispatch> stillWaiting(AttemptResult result, OutboxState state) {
        Set<String> ids = new HashSet<>();
        result.sent().forEach(dispatch -> ids.add(dispatch.id));
        Set<Dispatch> waiting = new HashSet<>();
        state.waiting.stream().filter(one -> ids.contains(one.id)).forEach(waiting::add);
        return waiting;
    }
}
