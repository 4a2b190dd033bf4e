/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.channel;

import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.outbox.Superseding;
import io.yuqing.jobs.delivery.journal.DeliveryRows;
import org.apache.flink.metrics.Counter;

/** Takes out what is delivered already, too old, shown often enough, or overtaken by newer news. */
final class TidyStage implements ChannelStage {
    private final Counter repeatsAvoided;
    private final Counter failed;
    private final Counter superseded;

    TidyStage(Counter repeatsAvoided, Counter failed, Counter superseded) {
        this.repeatsAvoided = repeatsAvoided;
        this.failed = failed;
        this.superseded = superseded;
    }

    @Override
    public long run(ChannelTurn turn) {
        turn.state.waiting.removeIf(dispatch -> isDone(dispatch, turn));
        for (Superseding.Superseded one :
                turn.channel.outbox.supersede(turn.state.waiting, turn.now)) {
            turn.rows.collect(DeliveryRows.superseded(one, turn.now));
            superseded.inc();
        }
        return GO_ON;
    }

    private boolean isDone(Dispatch dispatch, ChannelTurn turn) {
        if (turn.channel.past().delivered().contains(dispatch.id)) {
            repeatsAvoided.inc();
            return true;
        }
        int known = turn.channel.past().uncertain().getOrDefault(dispatch.id, 0);
        dispatch.uncertain = Math.max(dispatch.uncertain, known);
        boolean recognises = turn.channel.config.recognisesRepeats();
        String why = RetryPolicy.whyGivenUp(dispatch, recognises, turn.now);
        if (why != null) {
            turn.rows.collect(DeliveryRows.givenUp(dispatch, turn.now, why));
            failed.inc();
        }
        return why != null;
    }
}
