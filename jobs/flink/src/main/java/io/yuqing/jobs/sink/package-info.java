/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * How results look outside: one encoder a ClickHouse table, and the records for Kafka. Decides
 * nothing.
 */
package io.yuqing.jobs.sink;
