/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/** What both jobs tell Prometheus, as they run. */
package io.yuqing.acceptance.metrics;
