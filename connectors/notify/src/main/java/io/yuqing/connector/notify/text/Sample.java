/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.text;

import java.time.Instant;
import java.util.Objects;

/**
 * An item to show.
 *
 * @param channel as people say it, such as 微博; empty if unknown
 * @param text masked before it came here: without names of accounts, numbers and addresses
 * @param url null if there is none
 */
public record Sample(String channel, Instant at, String text, String url) {

    public Sample {
        channel = channel == null ? "" : channel;
        Objects.requireNonNull(at, "at");
        text = text == null ? "" : text;
    }
}
