/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What fired in a run, and what people say should have fired. Knows neither rules nor where the
 * history came from.
 */
package io.yuqing.tools.backtest.episode;
