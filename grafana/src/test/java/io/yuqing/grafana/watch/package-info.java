/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/** The watchdogs that Grafana keeps: their form, and their queries in the real engine. */
package io.yuqing.grafana.watch;
