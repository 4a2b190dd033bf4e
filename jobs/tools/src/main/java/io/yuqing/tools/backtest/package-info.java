/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** What rules would have raised on recorded history, and what a change of rules changes. */
package io.yuqing.tools.backtest;
