/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * The operators that keep threads and subjects, in a Flink job of their own that is fed with the
 * same traffic day after day: how long state grows, and what of it belongs to whom. Kafka,
 * ClickHouse and text analysis may not enter; neither may what is remembered by the clock, which
 * does not run faster because event time does.
 */
package io.yuqing.acceptance.bench.growth;
