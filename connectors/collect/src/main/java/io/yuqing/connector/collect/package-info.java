/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What every reader of foreign files shares: the draft of an item, the edge where people are taken
 * out of it, and the canonical record that comes of it. Kafka, Flink and the network may not enter.
 */
package io.yuqing.connector.collect;
