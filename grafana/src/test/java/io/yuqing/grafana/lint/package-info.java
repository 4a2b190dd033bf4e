/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/** The rules that each board keeps, and the test that a broken board is found. No engine enters. */
package io.yuqing.grafana.lint;
