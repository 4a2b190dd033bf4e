/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** The commands that check the product against known truth and measure it. */
package io.yuqing.acceptance;
