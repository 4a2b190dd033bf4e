/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * Control records in the state of an operator. What a record says and when it is in force is
 * decided in {@code io.yuqing.wire.control}; nothing here knows rules, topics, sources or silences.
 */
package io.yuqing.jobs.control;
