/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * {@code ./yuqing case}: what the desk, units and leaders do with cases, on a command line; how
 * cases stand, how the county handles them, and whether their record is whole. Decides nothing
 * about a case: that is done by whoever reads the log.
 */
package io.yuqing.tools.cases;
