/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Flink as local processes: one process, or JobManager and TaskManagers, and what their REST
 * interface says.
 */
package io.yuqing.local.flink;
