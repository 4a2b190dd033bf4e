/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * A batch between its bytes and Kafka: cut into lines, people taken out, read as the jobs will read
 * it, and the receipt. Knows no HTTP and no Kafka client.
 */
package io.yuqing.gateway.ingest;
