/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/** What Grafana does to a query before ClickHouse sees it: macros and variables. */
package io.yuqing.grafana.query;
