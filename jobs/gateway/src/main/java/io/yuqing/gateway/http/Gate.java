/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import io.yuqing.gateway.config.Limits;
import io.yuqing.gateway.config.Token;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/** Who comes in, and how many at once. Thread-safe. */
final class Gate {
    /** A body stands in memory about so often: as sent, as written, as Kafka's client holds it. */
    private static final long COPIES = 4;

    private static final int FEWEST = 2;

    private final Senders senders;
    private final Slots slots;

    Gate(List<Token> tokens, Limits limits, long heapBytes, LongSupplier nanoClock) {
        int most = (int) Math.min(1_000, heapBytes / (COPIES * limits.bodyBytes()));
        this.slots = new Slots(Math.max(FEWEST, most));
        this.senders = new Senders(tokens, ofOne(tokens.size(), limits), nanoClock);
    }

    /** One that is slow leaves room for the others. */
    private int ofOne(int tokens, Limits limits) {
        return tokens > 1
                ? Math.min(limits.batchesInFlight(), slots.most() - 1)
                : limits.batchesInFlight();
    }

    /**
     * Who shows this token.
     *
     * @throws Problem if it is none
     */
    Sender known(String authorization) {
        return senders.of(authorization)
                .orElseThrow(
                        () ->
                                Problem.of(
                                        401,
                                        "unauthorized",
                                        "Send the header Authorization: Bearer TOKEN with a token"
                                                + " whose hash stands in gateway.yaml."));
    }

    /**
     * Makes room for a batch; closing the slot gives it back.
     *
     * @throws Problem if there is none
     */
    Slots.Slot enter(Sender sender, Duration patience) {
        long wait = sender.rate().waitSeconds();
        if (wait > 0) {
            throw Problem.retry(
                    429,
                    "rate",
                    wait,
                    "This token may send "
                            + sender.token().linesPerSecond()
                            + " lines a second: send the batch again later.");
        }
        Slots.Slot own = sender.slots().take();
        if (own == null) {
            throw Problem.retry(
                    503,
                    "busy",
                    1,
                    "This token has "
                            + sender.slots().most()
                            + " batches under way: send the next one when one is answered.");
        }
        Slots.Slot any = slots.take(patience);
        if (any == null) {
            own.close();
            throw Problem.retry(
                    503, "busy", 2, "The gateway has no room or is stopping: send it again later.");
        }
        return () -> {
            any.close();
            own.close();
        };
    }

    int inFlight() {
        return slots.taken();
    }

    /** Lets nobody in any more, and waits for those who are in. */
    void close(Duration patience) {
        slots.close(patience);
    }
}
