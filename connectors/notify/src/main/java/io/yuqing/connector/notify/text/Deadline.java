/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.text;

import java.time.Instant;
import java.util.Objects;

/**
 * What is to be done until when.
 *
 * @param task such as 发布权威信息
 * @param source where the time comes from, such as 国办发〔2016〕80号; empty if local
 */
public record Deadline(String task, Instant until, String source) {

    public Deadline {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(until, "until");
        source = source == null ? "" : source;
    }
}
