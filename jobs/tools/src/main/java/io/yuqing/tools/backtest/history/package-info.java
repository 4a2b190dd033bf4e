/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Recorded items from files, Kafka or the item table, as one kind of history. */
package io.yuqing.tools.backtest.history;
