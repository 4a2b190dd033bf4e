/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * The HTTP interface of ClickHouse: requests, accounts, sessions and answers. Knows the engine only
 * through {@code chdb}.
 */
package io.yuqing.local.engine.http;
