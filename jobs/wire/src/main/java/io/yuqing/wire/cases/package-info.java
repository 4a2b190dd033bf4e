/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * Cases on Kafka: entries of their log, texts beside it, events, settings and working days, each
 * with writer and reader. Fields that are not known are passed over. Decides nothing.
 */
package io.yuqing.wire.cases;
