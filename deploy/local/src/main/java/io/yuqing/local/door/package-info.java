/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Who may speak to the servers of the local stack: the rule, which the engine and Flink apply each
 * in its own way. Knows neither of them.
 */
package io.yuqing.local.door;
