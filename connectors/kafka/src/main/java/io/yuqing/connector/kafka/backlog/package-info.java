/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What a reader of Kafka still has to read: a partition that gives nothing for a while is quiet
 * only if nothing of it waits.
 */
package io.yuqing.connector.kafka.backlog;
