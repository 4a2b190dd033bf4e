/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What a rule would have done in the last days: the command that people run by hand, as a process
 * of its own, one at a time, and what it found.
 */
package io.yuqing.gateway.desk.settings.backtest;
