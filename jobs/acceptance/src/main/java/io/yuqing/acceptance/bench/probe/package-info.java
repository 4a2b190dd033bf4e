/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * What can be read off running processes and the ledger table: CPU, memory, progress, restarts.
 * Nothing here sends or judges.
 */
package io.yuqing.acceptance.bench.probe;
