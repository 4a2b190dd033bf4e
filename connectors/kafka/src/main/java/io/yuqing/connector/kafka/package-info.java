/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Kafka as the jobs see it: sources of control topics and of plain records, sinks that deliver at
 * least once. Knows Flink, Kafka and bytes; what a record means may not enter.
 */
package io.yuqing.connector.kafka;
