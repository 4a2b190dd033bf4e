/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Alerts in, dispatches out: the Flink shell of {@code domain.delivery.event}. */
package io.yuqing.jobs.delivery.event;
