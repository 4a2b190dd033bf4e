/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** The daily sign of life: when it is due, and what the tables say. No text. */
package io.yuqing.jobs.delivery.heartbeat;
