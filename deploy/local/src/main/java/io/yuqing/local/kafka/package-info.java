/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** A real Kafka broker as a process of its own, its topics and records. */
package io.yuqing.local.kafka;
