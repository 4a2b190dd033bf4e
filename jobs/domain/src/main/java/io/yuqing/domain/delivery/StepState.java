/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery;

/** Where an alert stands, as the alerts topic says it. */
public enum StepState {
    PENDING,
    FIRING,
    RESOLVED
}
