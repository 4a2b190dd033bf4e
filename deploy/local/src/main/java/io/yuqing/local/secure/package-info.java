/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * Kafka and ClickHouse as an office runs them, with TLS and a password, for tests. What a client
 * makes of a refusal is told where that client is.
 */
package io.yuqing.local.secure;
