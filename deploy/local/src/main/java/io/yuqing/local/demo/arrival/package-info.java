/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * How items reach the system: late, twice, again with higher counters, or damaged. The truth about
 * them is not told here.
 */
package io.yuqing.local.demo.arrival;
