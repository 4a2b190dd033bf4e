/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** {@code batch}: what became of records that were sent together, receipt against ledger. */
package io.yuqing.tools.batch;
