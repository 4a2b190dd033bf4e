/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * The boards as read from their files: panels, variables, queries and time ranges. Nothing here
 * judges or runs them.
 */
package io.yuqing.grafana.board;
