/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.heartbeat;

import io.yuqing.domain.delivery.Heartbeat;
import java.io.Serializable;

/** Looks how the monitoring is. Serializable, because it travels to the TaskManagers. */
public interface HeartbeatProbe extends Serializable {
    /**
     * May take its time. With {@link Heartbeat#known} false if the tables do not answer.
     *
     * @param dayStart midnight, ms of the wall clock
     */
    Heartbeat look(long dayStart, long now);
}
