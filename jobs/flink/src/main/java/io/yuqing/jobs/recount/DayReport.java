/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.recount;

import java.time.LocalDate;

/**
 * What came of counting a day anew.
 *
 * @param items that stand in the item table
 * @param windows of threads and topics that they fill
 * @param corrections windows that said otherwise, or were missing
 * @param smaller of these, those that had said more items
 */
public record DayReport(LocalDate day, long items, long windows, long corrections, long smaller) {}
