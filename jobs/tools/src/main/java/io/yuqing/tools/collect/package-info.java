/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * {@code import} and {@code item}: brings posts and comments of files, and of people, into Kafka.
 * What a file looks like is known in the connector.
 */
package io.yuqing.tools.collect;
