/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/** Figures, their aims and the report of a run. Nothing here starts or reads a process. */
package io.yuqing.acceptance.bench.figure;
