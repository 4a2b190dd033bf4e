/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Papers about a stretch of time: the daily log, the weekly paper, the bulletin of units. */
package io.yuqing.report.write.period;
