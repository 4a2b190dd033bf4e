/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.config;

import io.yuqing.connector.notify.ChannelConfig;
import io.yuqing.domain.delivery.plan.Deadline;
import io.yuqing.domain.delivery.plan.DeliveryPlan;
import io.yuqing.jobs.delivery.text.Detail;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a delivery file says, checked.
 *
 * @param channels by name
 * @param quietIsBroken how old the newest item may be in a healthy monitoring
 * @param deadlines of which the shortest that matches is shown
 * @param details how much each channel is told
 */
public record DeliverySetup(
        DeliveryPlan plan,
        Map<String, ChannelConfig> channels,
        Duration quietIsBroken,
        List<Deadline> deadlines,
        Map<String, Detail> details)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public DeliverySetup {
        channels = Map.copyOf(channels);
        deadlines = List.copyOf(deadlines);
        details = Map.copyOf(details);
    }
}
