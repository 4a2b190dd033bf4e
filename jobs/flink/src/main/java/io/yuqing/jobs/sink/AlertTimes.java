/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.domain.alert.AlertInstance;

/** Times of an alert that may not have come yet. */
final class AlertTimes {
    private AlertTimes() {}

    static Long orNull(long time) {
        return time == AlertInstance.NEVER ? null : (Long) time;
    }
}
