/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.alert;

import io.yuqing.domain.alert.episode.AlertInstance;

/** Times of an alert that may not have come yet. */
public final class AlertTimes {
    private AlertTimes() {}

    public static Long orNull(long time) {
        return time == AlertInstance.NEVER ? null : (Long) time;
    }
}
