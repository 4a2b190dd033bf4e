/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.batch;

/**
 * The late items of a batch: stored, and in no window before their days are counted anew.
 *
 * @param from the first day on which one of them counts, as text; empty if there are none
 * @param to the last
 */
record LateDays(long items, String from, String to) {}
