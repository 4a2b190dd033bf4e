/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.queue;

import java.io.Serializable;

/**
 * How a queue waits.
 *
 * @param what it is, for messages and its thread, such as {@code record of deliveries}
 * @param capacity how many may wait
 * @param gatherMillis how long it gathers after it has written, where many small writes hurt
 */
public record QueueLimits(String what, int capacity, long gatherMillis) implements Serializable {
    private static final long serialVersionUID = 1L;
}
