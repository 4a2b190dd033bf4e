/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** What several rooms of the delivery job need: names of metrics, threads. Nothing with a rule. */
package io.yuqing.jobs.delivery.common;
