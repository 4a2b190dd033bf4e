/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import io.yuqing.connector.notify.rate.RateLimit;
import java.time.Duration;

/**
 * A receiver of the user's own.
 *
 * @param url the whole address, without a query
 * @param secret where the key of the HMAC signature lies
 * @param token where a bearer token lies, or null
 */
public record WebhookConfig(
        String name,
        String url,
        SecretRef secret,
        SecretRef token,
        Duration timeout,
        RateLimit rate)
        implements ChannelConfig {

    private static final long serialVersionUID = 1L;
}
