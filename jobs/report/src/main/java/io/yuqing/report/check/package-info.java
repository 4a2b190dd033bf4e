/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Asks the figures of a report again, and says which of them have changed since. */
package io.yuqing.report.check;
