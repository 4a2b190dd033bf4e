/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.store;

/**
 * Kafka was not read or did not store; the message says in Chinese why, and what to do about it.
 */
public final class KafkaAwayException extends RuntimeException {
    private static final long serialVersionUID = 1;

    KafkaAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
