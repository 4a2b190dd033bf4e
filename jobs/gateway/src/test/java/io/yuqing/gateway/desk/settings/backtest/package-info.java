/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Tests of rules on trial. */
package io.yuqing.gateway.desk.settings.backtest;
