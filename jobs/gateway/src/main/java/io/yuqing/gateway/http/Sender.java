/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import io.yuqing.gateway.config.Token;
import java.util.function.LongSupplier;

/** Who sends, and how much of it there is now. Thread-safe. */
final class Sender {
    private final Token token;
    private final LineRate rate;
    private final Slots slots;

    Sender(Token token, int batchesInFlight, LongSupplier nanoClock) {
        this.token = token;
        this.rate = new LineRate(token.linesPerSecond(), nanoClock);
        this.slots = new Slots(batchesInFlight);
    }

    String name() {
        return token.name();
    }

    Token token() {
        return token;
    }

    LineRate rate() {
        return rate;
    }

    Slots slots() {
        return slots;
    }
}
