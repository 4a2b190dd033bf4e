/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The record of what was sent, outside Flink's state: rows of the table {@code deliveries}, written
 * and read. Never holds up a notice.
 */
package io.yuqing.jobs.delivery.journal;
