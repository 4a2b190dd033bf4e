/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/** Runs the queries of the boards on a seeded engine and checks the numbers they show. */
package io.yuqing.grafana.figures;
