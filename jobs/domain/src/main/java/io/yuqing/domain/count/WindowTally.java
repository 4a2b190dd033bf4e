/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

/**
 * The absolute content of one tumbling window of a subject.
 *
 * @param start first millisecond of the window
 */
public record WindowTally(Window window, long start, Tally tally) {}
