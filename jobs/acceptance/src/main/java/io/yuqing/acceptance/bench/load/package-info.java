/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/** The records that a bench sends, and how fast it sends them. Nothing here measures. */
package io.yuqing.acceptance.bench.load;
