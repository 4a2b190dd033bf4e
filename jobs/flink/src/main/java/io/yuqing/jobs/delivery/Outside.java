/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import io.yuqing.connector.notify.Sender;
import io.yuqing.domain.delivery.Heartbeat;
import java.io.Serializable;
import java.util.concurrent.ExecutorService;

/**
 * The world the delivery job acts on. Serializable, because it travels to the TaskManagers; what it
 * opens is opened there.
 */
interface Outside extends Serializable {

    /** Opens a channel, without I/O. */
    Sender open(Channel channel);

    Journal journal();

    /** Threads for what takes its time; the caller ends them. */
    ExecutorService threads(String name);

    /**
     * Looks at the tables, which may take its time; with {@link Heartbeat#known} false if they do
     * not.
     *
     * @param dayStart midnight, ms of the wall clock
     */
    Heartbeat look(long dayStart, long now);
}
