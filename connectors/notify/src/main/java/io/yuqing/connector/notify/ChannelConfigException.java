/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

/**
 * A channel is configured in a way that cannot work. The message is one sentence with key, value
 * and remedy, and never holds a secret.
 */
public final class ChannelConfigException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    ChannelConfigException(String message) {
        super(message);
    }
}
