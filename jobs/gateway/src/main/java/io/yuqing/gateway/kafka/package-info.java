/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/** Clients of Kafka as the settings ask for them, and what they say when it does not work. */
package io.yuqing.gateway.kafka;
