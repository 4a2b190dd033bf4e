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

    public KafkaAwayException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Of somebody who found no place among those who ask. */
    static KafkaAwayException busy() {
        return new KafkaAwayException("正在查看或修改设置的人多，没有轮到：请稍后再试。", null);
    }
}
