/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Kafka and ClickHouse of a command: their addresses, and every client of them. No command makes a
 * client anywhere else, so that TLS, log-ins and time limits hold for all.
 */
package io.yuqing.tools.common.server;
