/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.channel;

import io.yuqing.connector.notify.rate.TokenBucket;
import io.yuqing.domain.delivery.outbox.Outbox;

/** Chooses what is sent next, or says when there will be something to choose. */
final class ChooseStage implements ChannelStage {
    @Override
    public long run(ChannelTurn turn) {
        long now = turn.now;
        TokenBucket bucket = turn.channel.bucket(turn.state, now);
        if (turn.state.isEmpty()) {
            long rest = bucket.restMillis(now);
            return rest == 0 ? NEVER : now + rest;
        }
        if (now < turn.state.blockedUntil) {
            return turn.state.blockedUntil;
        }
        Outbox.Choice choice =
                turn.channel.outbox.choose(
                        turn.state.waiting, share -> bucket.available(of(share), now) > 0, now);
        if (choice.send().isEmpty()) {
            long token =
                    choice.shareFor() == null
                            ? NEVER
                            : now + bucket.waitMillis(of(choice.shareFor()), 1, now);
            return Math.min(choice.wakeAt(), token);
        }
        turn.bucket = bucket;
        turn.chosen = choice.send();
        return GO_ON;
    }

    private static TokenBucket.Share of(Outbox.Share share) {
        return TokenBucket.Share.valueOf(share.name());
    }
}
