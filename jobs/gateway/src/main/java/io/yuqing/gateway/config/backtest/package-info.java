/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** How rules are tried on history from the desk. */
package io.yuqing.gateway.config.backtest;
