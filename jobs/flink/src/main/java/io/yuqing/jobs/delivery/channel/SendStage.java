/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.channel;

import io.yuqing.connector.notify.Notice;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.jobs.delivery.text.NoticeTexts;
import java.util.List;

/** Writes the notice of what was chosen and starts an attempt, if there are tokens for it. */
final class SendStage implements ChannelStage {
    /** Of a digest that would be cut off, so much is tried next. */
    private static final double SHORTER = 0.8;

    private final NoticeTexts texts;
    private final AttemptRunner runner;

    SendStage(NoticeTexts texts, AttemptRunner runner) {
        this.texts = texts;
        this.runner = runner;
    }

    @Override
    public long run(ChannelTurn turn) {
        Message message;
        try {
            message = compose(turn.channel, turn.chosen, turn.bucket.burst(), turn.now);
        } catch (RuntimeException defect) {
            // One notice that cannot be written must not stop all others.
            turn.channel.failed(AttemptRunner.defect(turn.chosen, defect, turn.now));
            return turn.soon();
        }
        if (!turn.bucket.tryTake(message.tokens(), turn.now)) {
            return turn.now + turn.bucket.waitMillis(message.tokens(), turn.now);
        }
        turn.state.bucket = turn.bucket.snapshot();
        resume(turn.channel, message.notice().key(), message.entries());
        turn.channel.started(
                runner.send(
                        turn.channel.sender,
                        message.notice(),
                        message.entries(),
                        message.tokens(),
                        turn.now));
        return turn.soon();
    }

    /**
     * Of a digest as many entries as the channel shows; the others go on waiting.
     *
     * @param burst of the receiver, which may be less than that of the channel
     */
    private Message compose(OpenChannel channel, List<Dispatch> chosen, int burst, long now) {
        List<Dispatch> entries = chosen;
        Notice notice = texts.notice(entries, now);
        while (entries.size() > 1 && entries.get(0).done == 0 && !channel.sender.isWhole(notice)) {
            int fewer = (int) Math.max(1, entries.size() * SHORTER);
            entries = channel.outbox.shortened(entries, fewer);
            notice = texts.notice(entries, now);
        }
        int tokens = channel.config.tokens(channel.sender.parts(notice));
        return new Message(entries, notice, Math.min(tokens, burst));
    }

    /** Parts that an earlier run delivered are not sent again. */
    private static void resume(OpenChannel channel, String messageId, List<Dispatch> sent) {
        Long done = channel.past().partsDone().get(messageId);
        if (done != null && sent.get(0).attempts == 0) {
            sent.forEach(dispatch -> dispatch.done = done);
        }
    }

    private record Message(List<Dispatch> entries, Notice notice, int tokens) {}
}
