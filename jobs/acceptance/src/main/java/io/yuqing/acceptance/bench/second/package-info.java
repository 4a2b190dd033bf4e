/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** What a second reading costs the analysis beside which it runs, and how far it lags. */
package io.yuqing.acceptance.bench.second;
